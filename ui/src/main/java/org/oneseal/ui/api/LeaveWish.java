package org.oneseal.ui.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

import org.oneseal.organisation.Reach;

/** Enters a leave and its substitute. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record LeaveWish(@Schema(description = "Account of who will be away; without it oneself") @Nullable String official,
		@Schema(description = "Account of the colleague who does their work",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String substitute,
		@Schema(description = "First day, not before today", format = "date",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String from,
		@Schema(description = "Last day", format = "date",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String until,
		@Schema(description = "Codes of the matters it is for; without any all") @Nullable List<String> matters,
		@Schema(description = "The last kind of act the substitute may do",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Reach upTo) {

}
