package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** Ends the special procedure that runs. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record ProcedureEnd(@Schema(description = "What came of it, told to the applicant",
		requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String result) {

}
