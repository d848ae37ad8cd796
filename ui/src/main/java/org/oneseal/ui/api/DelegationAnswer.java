package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** Answers a colleague. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record DelegationAnswer(@Schema(description = "What was found; no opinion",
		requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String note) {

}
