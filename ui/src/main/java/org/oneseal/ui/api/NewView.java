package org.oneseal.ui.api;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** A list to keep by name. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record NewView(
		@Schema(description = "At most 40 characters; a list of the same name is replaced",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
		@Schema(description = "As `view` of listTasks; absent: `mine`") @Nullable String view,
		@Schema(description = "As `sort` of listTasks; absent: `due`") @Nullable String sort,
		@Schema(description = "Text that has to occur") @Nullable String q,
		@Schema(description = "Code of a matter") @Nullable String matter,
		@Schema(description = "First day due") @Nullable LocalDate dueFrom,
		@Schema(description = "Last day due") @Nullable LocalDate dueUntil,
		@Schema(description = "Lines of a page: 25, 50, 100 or 200; absent for the usual number") @Nullable Integer size) {

}
