package org.oneseal.supervision;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a limit stands.
 *
 * @param colour by the signals it calls for
 * @param nextLook when it can change by the passing of time alone, {@code null} if it
 * cannot
 * @param signalled whether it calls for a signal
 */
record Standing(Colour colour, @Nullable Instant nextLook, boolean signalled) {

}
