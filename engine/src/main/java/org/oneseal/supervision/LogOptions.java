package org.oneseal.supervision;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a log is to be read.
 *
 * @param columns names given by the reader; a column that is not named is recognised by
 * {@link LogColumn#names()}
 * @param zone where times without an offset were written, and whose calendar days count;
 * without it, UTC for the former and each time's own offset for the latter
 * @param encoding of CSV without a byte order mark; UTF-8 when absent
 * @param separator of CSV; taken from the header when absent
 * @param timeFormat a pattern of {@link java.time.format.DateTimeFormatter} for times
 * that are not written as ISO 8601 has them
 * @param fourEyes what different persons should have done
 */
public record LogOptions(Map<LogColumn, String> columns, @Nullable ZoneId zone, @Nullable Charset encoding,
		@Nullable Character separator, @Nullable String timeFormat, List<ActivityPair> fourEyes) {

	public LogOptions {
		columns = Map.copyOf(columns);
		fourEyes = List.copyOf(fourEyes);
	}

	/** Everything recognised from the log itself. */
	public static LogOptions none() {
		return new LogOptions(Map.of(), null, null, null, null, List.of());
	}

	public LogOptions withFourEyes(ActivityPair... pairs) {
		return new LogOptions(columns, zone, encoding, separator, timeFormat, List.of(pairs));
	}

	public LogOptions withZone(ZoneId zone) {
		return new LogOptions(columns, zone, encoding, separator, timeFormat, fourEyes);
	}

}
