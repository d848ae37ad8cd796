package org.oneseal.supervision;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a limit stands.
 *
 * @param colour by the signals it calls for
 * @param nextLook when it can change by the passing of time alone, {@code null} if it
 * cannot
 */
record Standing(Colour colour, @Nullable Instant nextLook) {

}
