package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** Takes an application back. */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record WithdrawalWish(@Schema(description = "In the applicant's words, may be absent") @Nullable String reason) {

}
