package org.oneseal.ui.api;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.batch.Batch;
import org.oneseal.batch.BatchAct;
import org.oneseal.batch.BatchItem;
import org.oneseal.ui.api.ProblemBody.FieldProblem;

/** Many tasks that one official acts on at once. */
record BatchReport(@Schema(description = "Its id") String id, @Schema(description = "What is done") BatchAct act,
		@Schema(description = "`PREPARED`: nothing happened yet; `RUNNING`; `ENDED`") Batch.State state,
		@Schema(description = "When the cases were looked at: what was seen then is what is signed") Instant preparedAt,
		@Schema(description = "When it was started; absent before") @Nullable Instant startedAt,
		@Schema(description = "How many acts were asked for: all tasks but those in state `EYES`") int asked,
		@Schema(description = "How many of them are over, whatever came of them") int over,
		@Schema(description = "The tasks, in the order they were sent") List<Entry> items) {

	static BatchReport of(Batch batch, Language language, Messages messages) {
		return new BatchReport(batch.id(), batch.act(), batch.state(), batch.preparedAt(), batch.startedAt(),
				batch.asked(), batch.over(),
				batch.items().stream().map((item) -> Entry.of(item, language, messages)).toList());
	}

	/** One of the tasks. */
	@Schema(name = "BatchEntry")
	record Entry(@Schema(description = "Id of the task") String task,
			@Schema(description = "Number of the case") String caseNumber,
			@Schema(description = "What the case is about") String subject,
			@Schema(description = "`EYES`: somebody has to look at it, the batch does nothing; `SAFE`: can be done; `WAITING`: will be done; `DONE`; `FAILED`: was not done; `CANCELLED`: called off") BatchItem.State state,
			@Schema(description = "Why somebody has to look at it, or why it was not done") List<FieldProblem> problems,
			@Schema(description = "When it was over; absent before") @Nullable Instant endedAt) {

		static Entry of(BatchItem item, Language language, Messages messages) {
			return new Entry(item.stepId(), item.caseNumber(), item.subject(), item.state(),
					item.problems().stream().map((problem) -> messages.body(language, problem)).toList(),
					item.endedAt());
		}

	}

}
