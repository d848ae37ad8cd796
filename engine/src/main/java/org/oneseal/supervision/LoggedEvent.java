package org.oneseal.supervision;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done in a case.
 *
 * @param activity what; {@code null} if the log does not say
 * @param resource who
 * @param group of which group
 * @param transition XES lifecycle
 */
record LoggedEvent(Moment time, @Nullable String activity, @Nullable String resource, @Nullable String group,
		@Nullable String transition) {

	/** Whether work was finished by it, as far as the log tells the difference. */
	boolean isCompletion() {
		return transition == null || transition.equalsIgnoreCase("complete");
	}

}
