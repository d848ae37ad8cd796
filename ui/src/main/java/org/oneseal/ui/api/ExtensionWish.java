package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** Extends the limits of a decision. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record ExtensionWish(
		@Schema(description = "How much longer, in the unit of the matter and at most what it allows",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Duration by,
		@Schema(description = "Why, told to the applicant",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reasons) {

}
