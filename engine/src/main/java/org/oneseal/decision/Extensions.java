package org.oneseal.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Journal;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.cases.RequestKeys;
import org.oneseal.cases.TimeLimits;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.timelimit.Countdowns;

import org.springframework.stereotype.Component;

/**
 * Gives a decision more time: once, before the limit has passed, by the head's own act
 * and with reasons the applicant is told (art. 42).
 */
@Component
public class Extensions {

	private static final int LONGEST = 2000;

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final MatterPacks packs;

	private final TimeLimits limits;

	private final Countdowns countdowns;

	private final RequestKeys requests;

	private final Journal journal;

	Extensions(ApprovalCases cases, CaseFiles files, MatterPacks packs, TimeLimits limits, Countdowns countdowns,
			RequestKeys requests, Journal journal) {
		this.cases = cases;
		this.files = files;
		this.packs = packs;
		this.limits = limits;
		this.countdowns = countdowns;
		this.requests = requests;
		this.journal = journal;
	}

	/**
	 * Extends the limits of the decision.
	 * @param by how much, at most what the matter allows; {@code null} if none was named
	 * @param reasons told to the applicant
	 * @param head whoever approves, by this very act
	 * @return why not, empty if it was done
	 * @throws NoSuchCaseException if the person may not know of the case
	 */
	@Command
	public List<Problem> extend(CaseNumber number, @Nullable Limit by, String reasons, Actor head, String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		if (head.isApplicant()) {
			throw new NoSuchCaseException(number.value());
		}
		this.files.requireSight(approvalCase, head);
		if (this.requests.isRepeated(head.username(), requestKey)) {
			return List.of();
		}
		Optional<Problem> obstacle = obstacle(approvalCase, head).or(() -> fault(approvalCase, by, reasons));
		if (obstacle.isPresent() || by == null) {
			return obstacle.stream().toList();
		}
		this.requests.note(head.username(), requestKey);
		this.countdowns.extend(approvalCase.id(), TimeLimits.OF_THE_DECISION, by, head.displayName(), reasons.strip());
		Map<String, String> details = new LinkedHashMap<>();
		details.put("by", by.toString());
		details.put("reasons", reasons.strip());
		details.putAll(approvalCase.lastDays());
		this.journal.record(approvalCase, approvalCase.status(), Act.EXTENDED, head, null, null, details);
		return List.of();
	}

	/** Why this person cannot extend the case now, whatever they write. */
	public Optional<Problem> obstacle(ApprovalCase approvalCase, Actor head) {
		if (most(approvalCase).isEmpty()) {
			return Optional.of(Problem.error(null, "extension.none"));
		}
		if (!head.has(Duty.HEAD) || !head.worksFor(approver(approvalCase))) {
			return Optional.of(Problem.error(null, "extension.head-only"));
		}
		if (approvalCase.status() != CaseStatus.ACCEPTED) {
			return Optional.of(Problem.error(null, "extension.not-now"));
		}
		if (this.limits.isExtended(approvalCase)) {
			return Optional.of(Problem.error(null, "extension.only-once"));
		}
		return this.limits.isDecisionOverdue(approvalCase)
				? Optional.of(Problem.error(null, "extension.too-late", approvalCase.statutoryBy().orElseThrow()))
				: Optional.empty();
	}

	private Optional<Problem> fault(ApprovalCase approvalCase, @Nullable Limit by, String reasons) {
		Limit most = most(approvalCase).orElseThrow();
		if (by == null || by.isAtOnce() || by.unit() != most.unit() || !by.isAtMost(most)) {
			return Optional.of(Problem.error("by", "extension.at-most", most));
		}
		if (reasons.isBlank()) {
			return Optional.of(Problem.error("reasons", "extension.reasons-required"));
		}
		return (reasons.length() <= LONGEST) ? Optional.empty()
				: Optional.of(Problem.error("reasons", "text.too-long", LONGEST));
	}

	/** How much longer the matter lets a decision take, if it does. */
	public Optional<Limit> most(ApprovalCase approvalCase) {
		return pack(approvalCase).limit(approvalCase.authority(), "extension");
	}

	/** The department whose head approves. */
	private String approver(ApprovalCase approvalCase) {
		MatterPack pack = pack(approvalCase);
		return pack.implementation(approvalCase.authority()).department(pack.matter().limits().extensionApprover());
	}

	private MatterPack pack(ApprovalCase approvalCase) {
		return this.packs.version(approvalCase.packVersion());
	}

}
