package org.oneseal.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * A scenario that was played.
 *
 * @param name of its file, without {@code .scenario.yaml}
 * @param file its path as the designer knows it
 * @param milliseconds how long it took
 * @param difference the first line that differs, {@code null} for none
 */
public record PlayedScenario(String name, String file, long milliseconds, @Nullable Difference difference) {

}
