package org.oneseal.ui.calendar;

import java.util.List;
import java.util.Map;

import org.oneseal.form.Problem;

/**
 * What somebody typed into one of the forms, and why it was not taken.
 *
 * @param values by name of the input
 * @param problems what to mend
 * @param withdraws revision whose withdrawal was tried, else 0
 */
record Typed(Map<String, String> values, List<Problem> problems, long withdraws) {

	static final Typed NOTHING = new Typed(Map.of(), List.of(), 0);

}
