package org.oneseal.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Journal;
import org.oneseal.cases.Step;
import org.oneseal.cases.TimeLimits;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.organisation.Actor;
import org.oneseal.timelimit.LedgerEntry.Reason;

/**
 * Whether an application is taken in at the counter (art. 32); the third answer is to
 * {@link CorrectionDesk ask for a correction}.
 */
@Component
public class AcceptanceDesk {

	private static final int LONGEST = 2000;

	private final Desk desk;

	private final CaseFiles files;

	private final Acceptances acceptances;

	private final CorrectionNotices notices;

	private final TimeLimits limits;

	private final Journal journal;

	private final Clock clock;

	AcceptanceDesk(Desk desk, CaseFiles files, Acceptances acceptances, CorrectionNotices notices, TimeLimits limits,
			Journal journal, Clock clock) {
		this.desk = desk;
		this.files = files;
		this.acceptances = acceptances;
		this.notices = notices;
		this.limits = limits;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Takes the application in; the limit of the decision begins. After the limit for
	 * acceptance it begins on the day of receipt, as the law has accepted it by then.
	 * @param seen fingerprint of the case file the official had before them
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> accept(String stepId, Actor official, String seen, String requestKey) {
		Desk.Taken taken = this.desk.take(stepId, Step.Kind.ACCEPTANCE, official, seen, requestKey);
		if (taken.stops()) {
			return taken.problems();
		}
		ApprovalCase approvalCase = taken.approvalCase();
		CaseStatus before = approvalCase.status();
		boolean late = this.limits.acceptanceMissed(approvalCase);
		this.limits.accepted(approvalCase, late ? this.limits.countsFrom(approvalCase) : LocalDate.now(this.clock),
				late ? Reason.DEEMED_ACCEPTED : Reason.ACCEPTED);
		Acceptance acceptance = new Acceptance(approvalCase.id(),
				late ? Acceptance.Outcome.DEEMED_ACCEPTED : Acceptance.Outcome.ACCEPTED, null, null,
				taken.official().username(), taken.official().signature(), this.clock.instant());
		Map<String, String> details = new LinkedHashMap<>();
		CaseFile file = this.files.open(approvalCase.number());
		file.completeBy().ifPresent((day) -> {
			acceptance.tolerate(file.outstanding().stream().map(RequiredMaterial::id).toList(), day);
			details.put("outstanding", String.join(", ", acceptance.outstanding()));
			details.put("completeBy", day.toString());
		});
		this.acceptances.add(acceptance);
		details.putAll(approvalCase.lastDays());
		this.journal.record(approvalCase, before, Act.ACCEPTED, taken.official(), taken.step(), seen, details);
		this.desk.finish(taken, official, Map.of("acceptance", "accepted"));
		return List.of();
	}

	/**
	 * Does not take the application in.
	 * @param reason told to the applicant
	 * @param rightAuthority who is competent instead; empty only where nobody is
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> refuseToAccept(String stepId, String reason, String rightAuthority, Actor official,
			String seen, String requestKey) {
		Desk.Taken taken = this.desk.take(stepId, Step.Kind.ACCEPTANCE, official, seen, requestKey);
		if (taken.stops()) {
			return taken.problems();
		}
		Optional<Problem> tooLate = tooLate(taken.approvalCase(), this.limits);
		if (tooLate.isPresent()) {
			return tooLate.stream().toList();
		}
		List<Problem> problems = Stream
			.concat(required("reason", reason, "acceptance.reason-required").stream(),
					required("rightAuthority", rightAuthority, "acceptance.right-authority-required").stream())
			.toList();
		if (!problems.isEmpty()) {
			return problems;
		}
		ApprovalCase approvalCase = taken.approvalCase();
		CaseStatus before = approvalCase.status();
		approvalCase.refuseToAccept(this.clock.instant());
		this.limits.over(approvalCase, Reason.NOT_ACCEPTED);
		this.acceptances.add(new Acceptance(approvalCase.id(), Acceptance.Outcome.NOT_ACCEPTED, reason.strip(),
				rightAuthority.strip(), taken.official().username(), taken.official().signature(),
				this.clock.instant()));
		Map<String, String> details = new LinkedHashMap<>();
		details.put("reason", reason.strip());
		details.put("rightAuthority", rightAuthority.strip());
		this.journal.record(approvalCase, before, Act.NOT_ACCEPTED, taken.official(), taken.step(), seen, details);
		this.desk.finish(taken, official, Map.of("acceptance", "notAccepted"));
		return List.of();
	}

	/** It counts as accepted already; all that is left is to say so. */
	static Optional<Problem> tooLate(ApprovalCase approvalCase, TimeLimits limits) {
		return limits.acceptanceMissed(approvalCase)
				? Optional.of(Problem.error(null, "acceptance.limit-passed", limits.acceptanceBy(approvalCase)))
				: Optional.empty();
	}

	static Optional<Problem> required(String field, String text, String message) {
		if (text.isBlank()) {
			return Optional.of(Problem.error(field, message));
		}
		return (text.length() <= LONGEST) ? Optional.empty()
				: Optional.of(Problem.error(field, "text.too-long", LONGEST));
	}

	/** What became of the application at the counter, if anything yet. */
	public Optional<Acceptance> acceptanceOf(String caseId) {
		return this.acceptances.findById(caseId);
	}

	/** The correction notice of the case, if one was sent. */
	public Optional<CorrectionNotice> noticeOf(String caseId) {
		return this.notices.findById(caseId);
	}

}
