package org.oneseal.supervision;

import java.time.Duration;

/**
 * How long cases take: time that passed, so a day is 24 hours, also where daylight saving
 * made one of 23 or 25.
 *
 * @param cases how many were measured
 * @param leftOut how many were not, because they end before they start
 * @param median half take no longer; the mean of the middle two for an even number
 * @param p90 nine in ten take no longer
 * @param p95 95 in a hundred take no longer
 */
public record Durations(long cases, long leftOut, Duration median, Duration p90, Duration p95) {
}
