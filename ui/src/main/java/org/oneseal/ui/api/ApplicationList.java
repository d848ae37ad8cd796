package org.oneseal.ui.api;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The applications one is writing, last written first: drafts and those sent back for
 * correction.
 */
record ApplicationList(@Schema(description = "The applications") List<Entry> items) {

	/** An application that can be written in. */
	@Schema(name = "ApplicationEntry")
	record Entry(@Schema(description = "Its id") String id, @Schema(description = "Code of the matter") String matter,
			@Schema(description = "Region code of the authority") String authority,
			@Schema(description = "Number of its case, where a correction is asked") @Nullable String caseNumber,
			@Schema(description = "When it was last saved") Instant savedAt) {

	}

}
