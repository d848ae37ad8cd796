package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** Asks a colleague to work on a task. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record DelegationWish(
		@Schema(description = "Account of the colleague, one of `colleagues`",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String to,
		@Schema(description = "What is to be done",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String words) {

}
