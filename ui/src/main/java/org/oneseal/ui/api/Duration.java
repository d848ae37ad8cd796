package org.oneseal.ui.api;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;

/** A length of time. */
record Duration(@Schema(description = "How many; 0 is at once, halves are of working days only") BigDecimal amount,
		@Schema(description = "What is counted") Limit.Unit unit) {

	static Duration of(Limit limit) {
		return new Duration(limit.amount(), limit.unit());
	}

	static @Nullable Duration ofNullable(@Nullable Limit limit) {
		return (limit != null) ? of(limit) : null;
	}

}
