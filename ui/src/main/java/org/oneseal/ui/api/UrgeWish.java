package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** Asks those who have a task to hurry. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record UrgeWish(@Schema(description = "What they are told",
		requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String words) {

}
