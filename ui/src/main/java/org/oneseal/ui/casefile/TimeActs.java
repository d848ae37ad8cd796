package org.oneseal.ui.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an official may do about the time of a case; attribute {@code file.time}.
 *
 * @param beginHref address a beginning is posted to, {@code null} where none can begin
 * @param offers the special procedures of the matter
 * @param endHref address an end is posted to, {@code null} where none runs or it is not
 * this official's
 * @param running what runs, empty if nothing does
 * @param runningUntil when that is expected to end
 * @param extendHref address an extension is posted to, {@code null} for everybody but the
 * head while it can be approved
 * @param most how much longer it may become, in words
 * @param amount what was typed as the extension, or the most
 * @param unit what that counts
 * @param typed what was typed, by parameter name
 * @param errors what was wrong, by parameter name
 * @param open which folded panel is open after an error: {@code procedure},
 * {@code extend}, or empty
 */
record TimeActs(@Nullable String beginHref, List<Offer> offers, @Nullable String endHref, String running,
		@Nullable LocalDate runningUntil, @Nullable String extendHref, String most, String amount, String unit,
		Map<String, String> typed, Map<String, String> errors, String open) {

	/**
	 * A special procedure that can begin.
	 *
	 * @param id its id
	 * @param title what it is called
	 * @param amount how long it will take: what was typed, or what it usually takes
	 * @param unit what that counts
	 * @param chosen whether it was chosen
	 */
	record Offer(String id, String title, String amount, String unit, boolean chosen) {

	}

}
