package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** Calls a task back from the colleague who was asked. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record CallBackWish(@Schema(description = "Why, told to the colleague",
		requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {

}
