package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** Begins a special procedure. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record ProcedureWish(
		@Schema(description = "Id of one of the matter's special procedures",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String procedure,
		@Schema(description = "How long it will take, told to the applicant; at most 24 months",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Duration expected,
		@Schema(description = "Why, told to the applicant",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {

}
