package org.oneseal.ui.calendar;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.form.Problem;
import org.oneseal.timelimit.Foreseen;

/**
 * What somebody typed into one of the forms, and why it was not taken.
 *
 * @param values by name of the input
 * @param problems what to mend
 * @param withdraws revision whose withdrawal was tried, else 0
 * @param foreseen what it would do, if that was asked
 */
record Typed(Map<String, String> values, List<Problem> problems, long withdraws, @Nullable Foreseen foreseen) {

	static final Typed NOTHING = new Typed(Map.of(), List.of(), 0, null);

}
