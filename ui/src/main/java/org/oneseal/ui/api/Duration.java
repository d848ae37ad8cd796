package org.oneseal.ui.api;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;

/** A length of time. */
record Duration(@Schema(description = "How many; 0 is at once, halves are of working days only") BigDecimal amount,
		@Schema(description = "What is counted") Limit.Unit unit) {

	/** So many digits before the point as any length has. */
	private static final int DIGITS = 4;

	static Duration of(Limit limit) {
		return new Duration(limit.amount(), limit.unit());
	}

	static @Nullable Duration ofNullable(@Nullable Limit limit) {
		return (limit != null) ? of(limit) : null;
	}

	/**
	 * The length a client program sent.
	 * @return {@code null} if it sent none
	 * @throws Refusal if it is no length of its unit
	 */
	static @Nullable Limit limit(String field, @Nullable Duration sent) {
		if (sent == null) {
			return null;
		}
		if (sent.amount() == null || sent.unit() == null || sent.amount().precision() - sent.amount().scale() > DIGITS
				|| sent.amount().scale() > DIGITS) {
			throw Refusal.of(field, "api.duration");
		}
		return Limit.read(sent.amount().stripTrailingZeros().toPlainString(), sent.unit())
			.orElseThrow(() -> Refusal.of(field, "api.duration"));
	}

}
