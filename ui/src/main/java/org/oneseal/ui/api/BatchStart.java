package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

import org.oneseal.batch.BatchWish;

/** What all acts of a batch have in common. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record BatchStart(
		@Schema(description = "Account of the colleague; for `TRANSFER`, where it is never empty") @Nullable String to,
		@Schema(description = "Reasons of the grants, findings of the opinions, or what is told; never empty for `TRANSFER` and `URGE`") @Nullable String words,
		@Schema(description = "What is asked of the holders; for `GRANT`") @Nullable String conditions) {

	BatchWish wish() {
		return new BatchWish(Given.text("to", this.to), Given.text("words", this.words),
				Given.text("conditions", this.conditions));
	}

}
