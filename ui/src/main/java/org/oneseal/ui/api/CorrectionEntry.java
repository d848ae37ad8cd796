package org.oneseal.ui.api;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

import org.oneseal.acceptance.CorrectionNotice;

/** The one notice that says everything that is missing (art. 32). */
record CorrectionEntry(@Schema(description = "What to mend") List<Item> items,
		@Schema(description = "When it was sent") Instant askedAt,
		@Schema(description = "When the applicant filed again") @Nullable Instant answeredAt) {

	static CorrectionEntry of(CorrectionNotice notice) {
		return new CorrectionEntry(
				notice.items().stream().map((item) -> new Item(item.about(), item.request())).toList(),
				notice.askedAt(), notice.answeredAt().orElse(null));
	}

	/** One thing to mend. */
	record Item(@Schema(
			description = "Key of the field or id of the material; empty or absent: the application as a whole") @Nullable String about,
			@Schema(description = "What is missing or wrong, and what to do",
					requiredMode = RequiredMode.REQUIRED) @Nullable String request) {

	}

}
