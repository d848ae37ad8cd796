package org.oneseal.ui.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

import org.oneseal.batch.BatchAct;

/** Tasks to act on at once. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record NewBatch(
		@Schema(description = "What is to be done", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable BatchAct act,
		@Schema(description = "Ids of the tasks, at most 200",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<String> tasks) {

}
