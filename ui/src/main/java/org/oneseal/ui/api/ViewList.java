package org.oneseal.ui.api;

import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Lists an official keeps by name. */
record ViewList(@Schema(description = "By name") List<Entry> items) {

	/** A list. */
	@Schema(name = "KeptList")
	record Entry(@Schema(description = "Its id: `saved` of listTasks") String id,
			@Schema(description = "As the official calls it") String name,
			@Schema(description = "As `view` of listTasks") String view,
			@Schema(description = "As `sort` of listTasks") String sort,
			@Schema(description = "Text that has to occur") @Nullable String q,
			@Schema(description = "Code of a matter") @Nullable String matter,
			@Schema(description = "First day due") @Nullable LocalDate dueFrom,
			@Schema(description = "Last day due") @Nullable LocalDate dueUntil,
			@Schema(description = "Id of a batch: only what it left to a person's eyes") @Nullable String batch,
			@Schema(description = "Lines of a page; absent for the usual number") @Nullable Integer size) {

	}

}
