package org.oneseal.ui.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of signals. */
record SignalList(@Schema(description = "Its lines") List<SignalReport> items,
		@Schema(description = "What to send as `after` for the next page; absent on the last") @Nullable String after) {

}
