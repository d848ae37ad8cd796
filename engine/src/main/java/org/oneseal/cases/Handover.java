package org.oneseal.cases;

import java.time.Instant;

/**
 * How a step came to the official who holds it.
 *
 * @param by account of who handed it over
 * @param reason why
 * @param at when
 */
public record Handover(String by, String reason, Instant at) {

}
