package org.oneseal.supervision;

import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was read.
 *
 * @param format what kind of file
 * @param rows events in the file, usable or not
 * @param events events the figures rest on
 * @param firstEvent the earliest
 * @param lastEvent the latest
 * @param someWithoutOffset some times name no offset from UTC and were read in the zone
 * asked for, or else as UTC
 * @param columns what each column is called in this log
 */
public record LogFacts(LogFormat format, long rows, long events, @Nullable OffsetDateTime firstEvent,
		@Nullable OffsetDateTime lastEvent, boolean someWithoutOffset, Map<LogColumn, String> columns) {
}
