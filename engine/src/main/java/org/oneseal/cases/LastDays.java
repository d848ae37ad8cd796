package org.oneseal.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Course.Drawn;
import org.oneseal.cases.Step.Hold;
import org.oneseal.matter.MatterPack;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdown.Subject;
import org.oneseal.timelimit.WorkingCalendar;

/**
 * The last days of the steps ahead of one case. A step that is still to come has its own
 * limit, which counts from its beginning by the calendar of the authority.
 */
final class LastDays {

	private final ApprovalCase approvalCase;

	private final MatterPack pack;

	private final List<Countdown> limits;

	private final WorkingCalendar calendar;

	private @Nullable LocalDate acceptedBy;

	private @Nullable LocalDate decidedBy;

	LastDays(ApprovalCase approvalCase, MatterPack pack, List<Countdown> limits, WorkingCalendar calendar) {
		this.approvalCase = approvalCase;
		this.pack = pack;
		this.limits = limits;
		this.calendar = calendar;
	}

	/** A step ends by this day, from which limits of later ones count. */
	void passed(String step, LocalDate ends) {
		if (step.equals("acceptance")) {
			this.acceptedBy = ends;
		}
		else if (step.equals("decision")) {
			this.decidedBy = ends;
		}
	}

	/**
	 * That of a step that is open, and begins on a day if it waits for an earlier one.
	 */
	Optional<LocalDate> of(Step step, LocalDate from) {
		return step.dueOn().or(() -> (step.hold() == Hold.EARLIER) ? limit(step.stepId(), from) : Optional.empty());
	}

	/** That of a step that is still to come and begins on a day. */
	Optional<LocalDate> of(Drawn step, LocalDate from) {
		return step.automatic() ? outcome() : person(step.step(), from);
	}

	/** Whether the calendar of its year is still to come. */
	boolean isProvisional(@Nullable LocalDate day) {
		return day != null && !this.calendar.isKnown(day);
	}

	private Optional<LocalDate> person(String step, LocalDate from) {
		return switch (Steps.kindOf(step, this.pack)) {
			case ACCEPTANCE -> running(Subject.ACCEPTANCE);
			case CORRECTION -> limit("correction", from);
			case DECISION -> decision();
			case REVIEW -> limit(step, from);
			case CONSULTATION -> Optional.empty();
		};
	}

	/** No promise outlasts the law. */
	private Optional<LocalDate> decision() {
		LocalDate accepted = this.acceptedBy;
		return this.approvalCase.promisedBy()
			.or(() -> (accepted != null) ? limit("promised", accepted).flatMap(
					(promised) -> limit("decision", accepted).map((law) -> law.isBefore(promised) ? law : promised))
					: Optional.empty());
	}

	/** What the program does after the decision has to reach the applicant in time. */
	private Optional<LocalDate> outcome() {
		LocalDate decided = this.decidedBy;
		return running(Subject.ISSUE).or(() -> (decided != null) ? limit("issue", decided) : Optional.empty());
	}

	private Optional<LocalDate> running(Subject subject) {
		return this.limits.stream()
			.filter((limit) -> limit.subject() == subject && limit.isOpen())
			.map((limit) -> limit.deadline().date())
			.findFirst();
	}

	private Optional<LocalDate> limit(String name, LocalDate from) {
		return this.pack.limit(this.approvalCase.authority(), name)
			.map((limit) -> this.calendar.deadline(from, limit).date());
	}

}
