package org.oneseal.ui.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;

import org.oneseal.batch.BatchAct;
import org.oneseal.batch.Batches;

/** The batches an official started, newest first. */
record BatchList(@Schema(description = "The batches, at most 50") List<Line> items) {

	/** A batch. */
	@Schema(name = "BatchLine")
	record Line(@Schema(description = "Its id") String id, @Schema(description = "What is done") BatchAct act,
			@Schema(description = "When it was started") Instant startedAt,
			@Schema(description = "How many acts were asked for") int asked,
			@Schema(description = "How many of them are over") int over,
			@Schema(description = "How many of them were done") int done) {

		static Line of(Batches.Summary batch) {
			return new Line(batch.batch().id(), batch.batch().act(), Objects.requireNonNull(batch.batch().startedAt()),
					batch.asked(), batch.over(), batch.done());
		}

	}

}
