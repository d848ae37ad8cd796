package org.oneseal.ui.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;

import org.oneseal.worklist.ListColumn;

/**
 * What an official wants to see of a line of a work list, beside the number of the case.
 */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record ColumnList(@Schema(description = "In their order, each once",
		requiredMode = Schema.RequiredMode.REQUIRED) List<ListColumn> columns) {

}
