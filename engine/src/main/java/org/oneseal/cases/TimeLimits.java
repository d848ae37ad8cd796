package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.oneseal.matter.Limit;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.Owner;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.Deadline;
import org.oneseal.timelimit.LedgerEntry.Reason;

import org.springframework.stereotype.Component;

/**
 * Which limits a case sets going, stops and ends as it moves on. The numbers are those of
 * its pack; the counting is that of the {@link Countdowns}.
 */
@Component
public class TimeLimits {

	/** What the head's approval makes longer (art. 42). */
	public static final Set<Subject> OF_THE_DECISION = Set.of(Subject.PROMISED, Subject.STATUTORY);

	private static final Set<Subject> WAIT_FOR_THE_APPLICANT = Set.of(Subject.ACCEPTANCE, Subject.RENEWAL,
			Subject.PROMISED, Subject.STATUTORY, Subject.REVIEW);

	/** What stands still while a special procedure runs (art. 45). */
	public static final Set<Subject> OF_THE_AUTHORITY = Set.of(Subject.PROMISED, Subject.STATUTORY, Subject.REVIEW);

	private final Countdowns countdowns;

	private final MatterPacks packs;

	private final Clock clock;

	TimeLimits(Countdowns countdowns, MatterPacks packs, Clock clock) {
		this.countdowns = countdowns;
		this.packs = packs;
		this.clock = clock;
	}

	/**
	 * What the name of a limit in a process counts; empty for the name of a review's
	 * step.
	 */
	public static Optional<Subject> subject(String name) {
		return switch (name) {
			case "acceptance" -> Optional.of(Subject.ACCEPTANCE);
			case "correction" -> Optional.of(Subject.CORRECTION);
			case "completion" -> Optional.of(Subject.COMPLETION);
			case "decision" -> Optional.of(Subject.STATUTORY);
			case "promised" -> Optional.of(Subject.PROMISED);
			case "issue" -> Optional.of(Subject.ISSUE);
			case "expiry" -> Optional.of(Subject.RENEWAL);
			default -> Optional.empty();
		};
	}

	/** The case is made: acceptance has to be decided (art. 32). */
	void received(ApprovalCase approvalCase) {
		this.countdowns.begin(approvalCase.id());
		start(approvalCase, Subject.ACCEPTANCE, limit(approvalCase, "acceptance"), approvalCase.receivedOn(),
				Reason.RECEIVED);
	}

	/**
	 * A renewal was asked for: it has to be decided before the licence expires (art. 50).
	 * @param expires last day of the licence; nothing begins where it is over already
	 */
	void renewalAsked(ApprovalCase approvalCase, LocalDate expires) {
		int days = Math.toIntExact(approvalCase.receivedOn().until(expires, ChronoUnit.DAYS));
		if (days >= 0) {
			start(approvalCase, Subject.RENEWAL, new Limit(days, Limit.Unit.DAYS), approvalCase.receivedOn(),
					Reason.RENEWAL_ASKED);
		}
	}

	/** The applicant undertook today to hand in what may follow. */
	void completionPromised(ApprovalCase approvalCase) {
		start(approvalCase, Subject.COMPLETION, limit(approvalCase, "completion"), today(), Reason.RECEIVED);
	}

	/** Nothing is outstanding any more. */
	void completed(ApprovalCase approvalCase) {
		this.countdowns.end(approvalCase.id(), EnumSet.of(Subject.COMPLETION), Reason.COMPLETED);
	}

	/** The authority's count waits for the applicant, whose own begins. */
	public void correctionAsked(ApprovalCase approvalCase) {
		Optional<Limit> limit = pack(approvalCase).limit(approvalCase.authority(), "correction");
		this.countdowns.pause(approvalCase.id(), WAIT_FOR_THE_APPLICANT, Reason.CORRECTION_ASKED, "",
				limit.orElse(null));
		limit.ifPresent((length) -> start(approvalCase, Subject.CORRECTION, length, today(), Reason.CORRECTION_ASKED));
	}

	/** The applicant answered; the count goes on with what was left. */
	void correctionFiled(ApprovalCase approvalCase) {
		correctionOver(approvalCase, Reason.CORRECTION_FILED, today());
	}

	/**
	 * The applicant did not answer; the count goes on behind the last day there was,
	 * however late that is noticed.
	 */
	void correctionGivenUp(ApprovalCase approvalCase) {
		correctionOver(approvalCase, Reason.CORRECTION_MISSED, correctionBy(approvalCase).orElseThrow());
	}

	private void correctionOver(ApprovalCase approvalCase, Reason reason, LocalDate on) {
		this.countdowns.end(approvalCase.id(), EnumSet.of(Subject.CORRECTION), reason);
		this.countdowns.resume(approvalCase.id(), WAIT_FOR_THE_APPLICANT, reason, on);
	}

	/**
	 * Last day for the applicant's answer; empty where none is awaited, or without limit.
	 */
	public Optional<LocalDate> correctionBy(ApprovalCase approvalCase) {
		return dueOn(approvalCase, Subject.CORRECTION);
	}

	/** Whether the applicant did not answer the correction notice within the limit. */
	public boolean correctionMissed(ApprovalCase approvalCase) {
		return this.countdowns.latest(approvalCase.id(), Subject.CORRECTION)
			.filter((countdown) -> countdown.isOpen() && countdown.isMissed(this.clock.instant()))
			.isPresent();
	}

	/**
	 * The application is taken in and the limits of the decision begin.
	 * @param on the day of acceptance, which they do not count; the day of receipt where
	 * silence made the acceptance
	 */
	public void accepted(ApprovalCase approvalCase, LocalDate on, Reason reason) {
		this.countdowns.end(approvalCase.id(), EnumSet.of(Subject.ACCEPTANCE), reason);
		Countdown promised = start(approvalCase, Subject.PROMISED, limit(approvalCase, "promised"), on, reason);
		Countdown statutory = start(approvalCase, Subject.STATUTORY, limit(approvalCase, "decision"), on, reason);
		approvalCase.accept(on, promised(promised, statutory), statutory.deadline());
	}

	/** Last day for acceptance, refusal to accept, or the correction notice. */
	public LocalDate acceptanceBy(ApprovalCase approvalCase) {
		return this.countdowns.latest(approvalCase.id(), Subject.ACCEPTANCE).orElseThrow().deadline().date();
	}

	/** Whether the authority said nothing within the limit. */
	public boolean acceptanceMissed(ApprovalCase approvalCase) {
		return this.countdowns.latest(approvalCase.id(), Subject.ACCEPTANCE)
			.filter((countdown) -> countdown.isOpen() && countdown.isMissed(this.clock.instant()))
			.isPresent();
	}

	/**
	 * The day an acceptance by silence counts from: the one on which the materials were
	 * there, received or completed by the correction.
	 */
	public LocalDate countsFrom(ApprovalCase approvalCase) {
		return this.countdowns.latest(approvalCase.id(), Subject.CORRECTION)
			.flatMap(Countdown::endedOn)
			.orElse(approvalCase.receivedOn());
	}

	/** Last day of the licence whose renewal was asked for. */
	public LocalDate renewalBy(ApprovalCase approvalCase) {
		return this.countdowns.latest(approvalCase.id(), Subject.RENEWAL).orElseThrow().deadline().date();
	}

	/**
	 * Last day of what the applicant had to do lest the application lapse: to correct it
	 * before it was taken in, to hand in what may follow afterwards.
	 */
	public LocalDate applicantBy(ApprovalCase approvalCase) {
		boolean takenIn = approvalCase.acceptedOn().isPresent();
		return this.countdowns.of(approvalCase.id())
			.stream()
			.filter((countdown) -> countdown.isOpen() && (countdown.subject() == Subject.COMPLETION
					|| (!takenIn && countdown.subject() == Subject.CORRECTION)))
			.map((countdown) -> countdown.deadline().date())
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	public boolean isExtended(ApprovalCase approvalCase) {
		return this.countdowns.latest(approvalCase.id(), Subject.STATUTORY).filter(Countdown::isExtended).isPresent();
	}

	/** Whether the last day the law gives for the decision has passed. */
	public boolean isDecisionOverdue(ApprovalCase approvalCase) {
		return this.countdowns.latest(approvalCase.id(), Subject.STATUTORY)
			.filter((countdown) -> countdown.isMissed(this.clock.instant()))
			.isPresent();
	}

	/**
	 * Whether the count stands still for a special procedure or the applicant's
	 * correction; meanwhile nothing is decided.
	 */
	public boolean isPaused(ApprovalCase approvalCase) {
		return this.countdowns.latest(approvalCase.id(), Subject.STATUTORY)
			.filter((countdown) -> countdown.state() == Countdown.State.PAUSED)
			.isPresent();
	}

	/** No promise outlasts the law, whatever the holidays make of either. */
	static Deadline promised(Countdown promised, Countdown statutory) {
		return promised.deadline().or(statutory.deadline());
	}

	/** The outcome has to reach the applicant (art. 44). */
	public void decided(ApprovalCase approvalCase) {
		this.countdowns.end(approvalCase.id(),
				EnumSet.of(Subject.ACCEPTANCE, Subject.PROMISED, Subject.STATUTORY, Subject.RENEWAL), Reason.DECIDED);
		start(approvalCase, Subject.ISSUE, limit(approvalCase, "issue"), today(), Reason.DECIDED);
	}

	/** Nothing counts any more. */
	public void over(ApprovalCase approvalCase, Reason reason) {
		this.countdowns.endAll(approvalCase.id(), reason);
	}

	/**
	 * A step waits for a person; a review sets a limit of its own going.
	 * @return the last day for the step, empty where it has none
	 */
	Optional<LocalDate> stepStarted(ApprovalCase approvalCase, Step.Kind kind, String stepId, String stepKey) {
		return switch (kind) {
			case ACCEPTANCE -> dueOn(approvalCase, Subject.ACCEPTANCE);
			case CORRECTION -> correctionBy(approvalCase);
			case DECISION -> approvalCase.promisedBy();
			case CONSULTATION -> throw new IllegalStateException("No process has a consultation: " + stepKey);
			case REVIEW -> Optional.of(
					this.countdowns
						.start(new Owner(approvalCase.id(), approvalCase.authority(), Subject.REVIEW, stepId, stepKey),
								limit(approvalCase, stepKey), today(), Reason.STEP_STARTED)
						.deadline()
						.date());
		};
	}

	private Optional<LocalDate> dueOn(ApprovalCase approvalCase, Subject subject) {
		return this.countdowns.latest(approvalCase.id(), subject)
			.filter(Countdown::isOpen)
			.map((countdown) -> countdown.deadline().date());
	}

	/**
	 * A step beside the process sets a limit of its own going.
	 * @param limit how long it may take
	 * @param on the day that sets it going and is not counted
	 * @return the last day for it
	 */
	LocalDate besideStarted(ApprovalCase approvalCase, Step.Beside step, Limit limit, LocalDate on) {
		return this.countdowns
			.start(new Owner(approvalCase.id(), approvalCase.authority(), Subject.REVIEW, step.id(), step.stepId()),
					limit, on, Reason.STEP_STARTED)
			.deadline()
			.date();
	}

	/** A step waits for a review before it that is done again: its limit is void. */
	void held(Step step) {
		this.countdowns.endStep(step.caseId(), step.id(), Reason.RETURNED);
	}

	/**
	 * Nothing keeps the step from being done any more: its limit begins anew.
	 * @return the last day for it
	 */
	LocalDate freed(ApprovalCase approvalCase, Step step) {
		return restart(approvalCase, step, today());
	}

	/**
	 * What ended a step was taken back: its limit counts on as if it had not ended.
	 * @return the last day for it
	 */
	LocalDate undone(ApprovalCase approvalCase, Step step) {
		return restart(approvalCase, step, this.countdowns.ofStep(step.id()).orElseThrow().startedOn());
	}

	private LocalDate restart(ApprovalCase approvalCase, Step step, LocalDate on) {
		Countdown before = this.countdowns.ofStep(step.id()).orElseThrow();
		return this.countdowns
			.start(new Owner(approvalCase.id(), approvalCase.authority(), Subject.REVIEW, step.id(), step.stepId()),
					before.limit(), on, Reason.STEP_STARTED)
			.deadline()
			.date();
	}

	void stepEnded(Step step) {
		if (step.kind() == Step.Kind.REVIEW || step.kind() == Step.Kind.CONSULTATION) {
			this.countdowns.endStep(step.caseId(), step.id(), Reason.STEP_ENDED);
		}
	}

	private Countdown start(ApprovalCase approvalCase, Subject subject, Limit limit, LocalDate on, Reason reason) {
		return this.countdowns.start(new Owner(approvalCase.id(), approvalCase.authority(), subject), limit, on,
				reason);
	}

	private Limit limit(ApprovalCase approvalCase, String name) {
		MatterPack pack = pack(approvalCase);
		return pack.limit(approvalCase.authority(), name)
			.orElseThrow(() -> new IllegalStateException("The matter %s has no limit %s".formatted(pack.code(), name)));
	}

	private MatterPack pack(ApprovalCase approvalCase) {
		return this.packs.version(approvalCase.packVersion());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
