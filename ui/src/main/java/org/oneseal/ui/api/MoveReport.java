package org.oneseal.ui.api;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Preview;
import org.oneseal.cases.Step;
import org.oneseal.timelimit.Countdown.Subject;

/** What an act does to the open steps and limits of a case, or did. */
record MoveReport(@Schema(description = "Whether it was done; false for a preview") boolean done,
		@Schema(description = "Steps that end") List<MovedStep> ends,
		@Schema(description = "Steps that begin; in a preview their ids are not known yet") List<MovedStep> begins,
		@Schema(description = "Steps that stay open but change: as they are then") List<MovedStep> changes,
		@Schema(description = "Steps that stay as they are") List<MovedStep> stays,
		@Schema(description = "Limits that begin, end or move") List<MovedLimit> limits) {

	/** An open step. */
	record MovedStep(@Schema(description = "Id of the task; absent where it is not known") @Nullable String task,
			@Schema(description = "Id in the process") String step,
			@Schema(description = "What kind of act ends it") Step.Kind kind,
			@Schema(description = "Where it comes from") Step.Origin origin,
			@Schema(description = "Id of the department; absent: the applicant") @Nullable String department,
			@Schema(description = "Account of who has it") @Nullable String assignee,
			@Schema(description = "What it waits for before anybody can act on it") Step.Hold waitsFor,
			@Schema(description = "Whether everything is done in it and it waits for those who were asked") boolean answered,
			@Schema(description = "Last day for it") @Nullable LocalDate dueOn) {

		static MovedStep of(Preview.OpenStep step, boolean known) {
			return new MovedStep(known ? step.id() : null, step.stepId(), step.kind(), step.origin(), step.department(),
					step.assignee(), step.hold(), step.answered(), step.dueOn());
		}

	}

	/** A limit that changes. */
	record MovedLimit(@Schema(description = "What it is of") Subject subject,
			@Schema(description = "Id of the step in the process; absent: of the whole case") @Nullable String step,
			@Schema(description = "Last day until now; absent where it begins") @Nullable LocalDate before,
			@Schema(description = "Last day then; absent where it ends") @Nullable LocalDate after) {

	}

	static MoveReport of(Preview preview, boolean done) {
		return new MoveReport(done, entries(preview.ends(), true), entries(preview.begins(), done),
				entries(preview.changes().stream().map(Preview.Change::after).toList(), true),
				entries(preview.stays(), true),
				preview.limits()
					.stream()
					.map((limit) -> new MovedLimit(limit.subject(), limit.stepKey(), limit.before(), limit.after()))
					.toList());
	}

	private static List<MovedStep> entries(List<Preview.OpenStep> steps, boolean known) {
		return steps.stream().map((step) -> MovedStep.of(step, known)).toList();
	}

}
