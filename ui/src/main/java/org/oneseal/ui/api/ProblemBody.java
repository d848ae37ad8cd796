package org.oneseal.ui.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An answer that is no success (RFC 9457). */
@Schema(name = "Problem")
record ProblemBody(@Schema(description = "What kind, see docs/api.md") String type,
		@Schema(description = "The kind in words") String title,
		@Schema(description = "Status of the answer") int status,
		@Schema(description = "What happened here, and what to do") String detail,
		@Schema(description = "The address that was asked") String instance,
		@Schema(description = "What to mend, in the order of the form") List<FieldProblem> problems,
		@Schema(description = "Names the entry in the log of the system, where there is one") @Nullable String reference) {

	/** One thing to mend or to know. */
	record FieldProblem(@Schema(
			description = "Key of the field or material; absent for the request as a whole") @Nullable String field,
			@Schema(description = "What is wrong and what to do, in the language asked for") String message,
			@Schema(description = "`ERROR` blocks, `WARNING` does not", allowableValues = {
					"ERROR", "WARNING" }) String severity,
			@Schema(description = "Stable name of the message") String key){

	}

}
