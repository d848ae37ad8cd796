package org.oneseal.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;
import org.oneseal.matter.Limit;
import org.oneseal.matter.MatterCode;

/**
 * One line of a work list.
 *
 * @param stepId id of the step, see {@link Step#id()}
 * @param caseNumber number of the case
 * @param matter the matter
 * @param stepKey id of the step in the process definition
 * @param kind what kind of act ends it
 * @param subject what the application is about
 * @param applicantName who applied
 * @param department whose work it is
 * @param status where the case stands
 * @param assignee who took it
 * @param handedBy who handed it to them, {@code null} if they took it themselves
 * @param delegate who works on it for them, {@code null} if nobody was asked to
 * @param urgedAt when somebody last asked to hurry, {@code null} if nobody did
 * @param startedAt since when it waits
 * @param dueOn last day for this step
 * @param actBy from the day after this one on it has less time left than such a step
 * usually takes; far away while time stands still
 * @param countedIn what the limit of this step counts
 * @param paused whether the time of the case stands still
 * @param origin where the step comes from
 * @param hold what it waits for before anybody can act on it
 * @param endedAt when it was done
 * @param nobody whether no official of the department can do it
 * @param absent who is on leave and whose work it is for this reader, {@code null} where
 * it is their own
 */
public record WorkItem(String stepId, String caseNumber, MatterCode matter, String stepKey, Step.Kind kind,
		String subject, String applicantName, String department, CaseStatus status, @Nullable String assignee,
		@Nullable String handedBy, @Nullable String delegate, @Nullable Instant urgedAt, Instant startedAt,
		LocalDate dueOn, LocalDate actBy, Limit.Unit countedIn, boolean paused, Step.Origin origin, Step.Hold hold,
		@Nullable Instant endedAt, boolean nobody, @Nullable String absent) {

	public Optional<String> takenBy() {
		return Optional.ofNullable(this.assignee);
	}

}
