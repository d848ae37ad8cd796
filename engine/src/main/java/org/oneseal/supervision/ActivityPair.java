package org.oneseal.supervision;

/**
 * Two activities that different persons should do, as for instance a decision and its
 * check.
 *
 * @param first name of the activity that is checked
 * @param second name of the check
 */
public record ActivityPair(String first, String second) {

	public ActivityPair {
		if (first.isBlank() || second.isBlank() || first.equals(second)) {
			throw new IllegalArgumentException(
					"Two different activities are needed, not \"%s\" and \"%s\"".formatted(first, second));
		}
	}

}
