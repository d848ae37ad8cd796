package org.oneseal.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.engine.delegate.DelegateExecution;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.timelimit.WorkingCalendar;

import org.springframework.stereotype.Component;

/**
 * What {@code ${limits.name}} means in a process: the end of the last day of the limit,
 * counted from now by the calendar; for {@code decision} and {@code promised} the days
 * the case was given when it was accepted.
 */
@Component
class CaseLimits {

	private final ApprovalCases cases;

	private final MatterPacks packs;

	private final WorkingCalendar calendar;

	private final Clock clock;

	CaseLimits(ApprovalCases cases, MatterPacks packs, WorkingCalendar calendar, Clock clock) {
		this.cases = cases;
		this.packs = packs;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * @param name {@code acceptance}, {@code decision}, {@code promised},
	 * {@code extension}, {@code inspection}, {@code issue} or the id of a review's step
	 */
	Date end(VariableContainer variables, String name) {
		String number = ((DelegateExecution) variables).getProcessInstanceBusinessKey();
		ApprovalCase approvalCase = cases.findByNumber(number)
			.orElseThrow(() -> new IllegalStateException("A process runs for no case: " + number));
		LocalDate last = given(approvalCase, name)
			.orElseGet(() -> calendar.deadline(LocalDate.now(clock), limit(approvalCase, name)).date());
		return Date.from(last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
	}

	private static Optional<LocalDate> given(ApprovalCase approvalCase, String name) {
		return switch (name) {
			case "decision" -> approvalCase.statutoryBy();
			case "promised" -> approvalCase.promisedBy();
			default -> Optional.empty();
		};
	}

	private Limit limit(ApprovalCase approvalCase, String name) {
		MatterPack pack = packs.version(approvalCase.packVersion());
		return find(pack, pack.implementation(approvalCase.authority()), name)
			.orElseThrow(() -> new FlowableException("The matter %s has no limit %s".formatted(pack.code(), name)));
	}

	static Optional<Limit> find(MatterPack pack, Implementation implementation, String name) {
		Matter.Limits limits = pack.matter().limits();
		return switch (name) {
			case "acceptance" -> Optional.of(limits.acceptance().limit());
			case "decision" -> Optional.of(limits.decision().limit());
			case "promised" -> Optional.ofNullable(implementation.promised()).or(() -> Optional.of(limits.promised()));
			case "extension" -> Optional.ofNullable(limits.extension()).map(Matter.CitedLimit::limit);
			case "inspection" -> Optional.ofNullable(limits.inspection()).map(Matter.CitedLimit::limit);
			case "issue" -> Optional.of(limits.issue().limit());
			default -> Optional.ofNullable(implementation.reviewLimits().get(name))
				.or(() -> pack.matter().review(name).map(Matter.ReviewSpec::limit));
		};
	}

}
