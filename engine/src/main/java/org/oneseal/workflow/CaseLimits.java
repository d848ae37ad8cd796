package org.oneseal.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.engine.delegate.DelegateExecution;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.Steps;
import org.oneseal.cases.TimeLimits;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdowns;

import org.springframework.stereotype.Component;

/**
 * What {@code ${limits.name}} means in a process: the end of the limit as the ledger of
 * the case has it. A review about to begin has no ledger yet, so its limit is counted
 * from today; what does not count, or not yet, waits at {@link #HELD}.
 */
@Component
class CaseLimits {

	/**
	 * When a timer that is not to fire is due: the engine keeps due dates in columns that
	 * end in January 2038.
	 */
	static final Instant HELD = Instant.parse("2037-12-31T00:00:00Z");

	private final ApprovalCases cases;

	private final Steps steps;

	private final MatterPacks packs;

	private final Countdowns countdowns;

	private final Clock clock;

	CaseLimits(ApprovalCases cases, Steps steps, MatterPacks packs, Countdowns countdowns, Clock clock) {
		this.cases = cases;
		this.steps = steps;
		this.packs = packs;
		this.countdowns = countdowns;
		this.clock = clock;
	}

	/**
	 * @param name a name {@link MatterPack#limit} knows
	 */
	Date end(VariableContainer variables, String name) {
		String instance = ((DelegateExecution) variables).getProcessInstanceId();
		ApprovalCase approvalCase = cases.findById(instance)
			.orElseThrow(() -> new IllegalStateException("A process runs for no case: " + instance));
		Instant end = TimeLimits.subject(name)
			.map((subject) -> earliest(approvalCase, (countdown) -> countdown.subject() == subject).orElse(HELD))
			.orElseGet(() -> review(approvalCase, name));
		LimitNews.timerMade(instance, name, end);
		return Date.from(end);
	}

	/** When the first of these limits passes; empty where none is open. */
	private Optional<Instant> earliest(ApprovalCase approvalCase, Predicate<Countdown> which) {
		return countdowns.of(approvalCase.id())
			.stream()
			.filter((countdown) -> countdown.isOpen() && which.test(countdown))
			.map(CaseLimits::due)
			.min(Comparator.naturalOrder());
	}

	/** When a timer of this limit is to fire. */
	static Instant due(Countdown countdown) {
		return (countdown.state() == Countdown.State.RUNNING) ? countdown.dueAt() : HELD;
	}

	private Instant review(ApprovalCase approvalCase, String step) {
		MatterPack pack = packs.version(approvalCase.packVersion());
		Set<String> beside = steps.beside(approvalCase);
		return earliest(approvalCase,
				(countdown) -> countdown.stepKey().filter(step::equals).isPresent()
						&& countdown.stepId().filter(beside::contains).isEmpty())
			.or(() -> pack.limit(approvalCase.authority(), step)
				.map((limit) -> countdowns.foresee(approvalCase.authority(), limit).end(clock.getZone())))
			.orElseThrow(() -> new FlowableException("The matter %s has no limit %s".formatted(pack.code(), step)));
	}

}
