package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** Hands a task to a colleague. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record TransferWish(
		@Schema(description = "Account of the colleague, one of `colleagues`",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String to,
		@Schema(description = "Why, told to the colleague",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason,
		@Schema(description = "Account of who held it when one looked, as `assignee` said; absent for nobody") @Nullable String from) {

}
