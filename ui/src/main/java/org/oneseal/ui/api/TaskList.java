package org.oneseal.ui.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.WorklistPage;

/** A page of a work list. */
record TaskList(@Schema(description = "Its lines") List<Entry> items,
		@Schema(description = "What to send as `after` for the next page; absent on the last") @Nullable String after,
		@Schema(description = "What to send as `before` for the page before; absent on the first") @Nullable String before) {

	/** How the work list writes that no limit runs. */
	private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

	static TaskList of(WorklistPage page) {
		return new TaskList(page.items().stream().map(Entry::of).toList(), page.after().map(PageToken::of).orElse(null),
				page.before().map(PageToken::of).orElse(null));
	}

	private static @Nullable LocalDate day(LocalDate day) {
		return day.isBefore(NO_LIMIT) ? day : null;
	}

	/** A step of a case that waits, or waited, for an official. */
	@Schema(name = "TaskEntry")
	record Entry(@Schema(description = "Its id") String id,
			@Schema(description = "Number of the case") String caseNumber,
			@Schema(description = "Code of the matter") String matter,
			@Schema(description = "Id in the process") String step,
			@Schema(description = "What kind of act ends it") Step.Kind kind,
			@Schema(description = "What the case is about") String subject,
			@Schema(description = "Name of the applicant") String applicant,
			@Schema(description = "Id of the department whose work it is") String department,
			@Schema(description = "Where the case stands") CaseStatus caseStatus,
			@Schema(description = "Account of the official who took it") @Nullable String assignee,
			@Schema(description = "Account of who handed it to them; absent if they took it") @Nullable String handedBy,
			@Schema(description = "Account of who works on it for them; absent if nobody was asked") @Nullable String delegate,
			@Schema(description = "When somebody last asked to hurry; absent if nobody did") @Nullable Instant urgedAt,
			@Schema(description = "Since when it waits") Instant startedAt,
			@Schema(description = "Last day for it") @Nullable LocalDate dueOn,
			@Schema(description = "Until when it has the time such a step usually takes: the order of `risk`; absent where no limit runs") @Nullable LocalDate actBy,
			@Schema(description = "When it was done") @Nullable Instant endedAt,
			@Schema(description = "Account of the colleague on leave whose work it is for this official; absent where it is their own") @Nullable String absent,
			@Schema(description = "Whether no official of the department can do it") boolean nobody) {

		static Entry of(WorkItem item) {
			return new Entry(item.stepId(), item.caseNumber(), item.matter().value(), item.stepKey(), item.kind(),
					item.subject(), item.applicantName(), item.department(), item.status(), item.assignee(),
					item.handedBy(), item.delegate(), item.urgedAt(), item.startedAt(), day(item.dueOn()),
					day(item.actBy()), item.endedAt(), item.absent(), item.nobody());
		}

	}

}
