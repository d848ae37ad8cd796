package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** Begins an application. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record NewApplication(
		@Schema(description = "Code of the matter", requiredMode = RequiredMode.REQUIRED) @Nullable String matter,
		@Schema(description = "Region code of the authority",
				requiredMode = RequiredMode.REQUIRED) @Nullable String authority) {

}
