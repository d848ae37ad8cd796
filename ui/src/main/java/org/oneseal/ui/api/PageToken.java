package org.oneseal.ui.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;

import org.oneseal.worklist.Position;
import org.oneseal.worklist.Worklist;
import org.oneseal.worklist.WorklistWish;

/** A place in a work list, as client programs carry it: nothing to read, only to send. */
final class PageToken {

	private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

	private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

	private PageToken() {
	}

	static String of(Position position) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(position.token().getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * Reads a token of this list.
	 * @param parameter name of the parameter, for the problem
	 * @throws Refusal if it is none
	 */
	static Position parse(String parameter, String token, WorklistWish wish) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
			return Position.parse(text)
				.filter((position) -> position.forward() == parameter.equals("after"))
				.filter((position) -> belongs(position, wish))
				.orElseThrow(() -> refused(parameter));
		}
		catch (IllegalArgumentException noBase64) {
			throw refused(parameter);
		}
	}

	/** Lists in the order of what has waited longest, and of what is done, go by time. */
	private static boolean belongs(Position position, WorklistWish wish) {
		boolean byTime = wish.view() == Worklist.View.DONE || wish.order() == WorklistWish.Order.AGE;
		try {
			LocalDate day = byTime ? LocalDate.ofInstant(Instant.parse(position.key()), ZoneOffset.UTC)
					: LocalDate.parse(position.key());
			return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
		}
		catch (DateTimeException ofAnotherList) {
			return false;
		}
	}

	private static Refusal refused(String parameter) {
		return Refusal.malformed(parameter, "api.page-token", parameter);
	}

}
