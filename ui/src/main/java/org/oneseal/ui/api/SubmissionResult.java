package org.oneseal.ui.api;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a wish to file. */
record SubmissionResult(@Schema(description = "Whether there is a case now") Outcome outcome,
		@Schema(description = "Why no licence is needed, by language") @Nullable Map<String, String> reason,
		@Schema(description = "Why it went to another authority than the one chosen, by language") @Nullable Map<String, String> referral,
		@Schema(description = "The case") @JsonProperty("case") @Nullable CaseReport approvalCase) {

	/** Whether there is a case now. */
	enum Outcome {

		/** The case exists. */
		FILED,
		/** The law asks no licence for this (art. 32 no. 1); nothing was filed. */
		NOT_NEEDED

	}

}
