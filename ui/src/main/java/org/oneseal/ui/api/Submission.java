package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** Files an application. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record Submission(@Schema(
		description = "Signs the commitment of the application: its terms, word for word. Absent: nothing is signed, and what may follow is missing like any other material") @Nullable String commitment) {

}
