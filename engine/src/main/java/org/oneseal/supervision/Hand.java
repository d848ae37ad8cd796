package org.oneseal.supervision;

/**
 * How much one person did.
 *
 * @param resource as the log names the person
 * @param events what the person completed; where a log tells no completions, everything
 * @param percent of the events of all persons
 */
public record Hand(String resource, long events, double percent) {
}
