package org.oneseal.ui.supervision;

import org.jspecify.annotations.Nullable;

/**
 * The pages around one, with all that was chosen kept.
 *
 * @param first the first, {@code null} on it
 * @param previous the one before, {@code null} on the first
 * @param next the one after, {@code null} on the last
 */
record Pages(@Nullable String first, @Nullable String previous, @Nullable String next) {

	/** Whether there are others. */
	public boolean isNeeded() {
		return this.first != null || this.next != null;
	}

}
