package org.oneseal.ui.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes an application back. */
record WithdrawalWish(@Schema(description = "In the applicant's words, may be absent") @Nullable String reason) {

}
