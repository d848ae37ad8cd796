package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.SignalDesk;

/** Says something to a signal. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record SignalAct(
		@Schema(description = "One of the signal's wishes",
				requiredMode = Schema.RequiredMode.REQUIRED) SignalDesk.@Nullable Wish wish,
		@Schema(description = "What is said; may be absent for CLOSE") @Nullable String words) {

}
