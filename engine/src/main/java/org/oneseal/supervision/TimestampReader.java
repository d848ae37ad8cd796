package org.oneseal.supervision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the times of a log: ISO 8601 with {@code T} or a space, with or without seconds,
 * fraction and offset; year first with {@code -}, {@code /} or {@code .}, as spreadsheets
 * write it; a day alone; or a pattern of the reader's.
 */
final class TimestampReader {

	private static final Pattern YEAR_FIRST = Pattern.compile(
			"(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[Tt ] ?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?"
					+ " ?([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");

	/** Outside of these a year is a slip or a filler such as 9999. */
	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	/** What is said of a case stands in each of its rows. */
	private static final int REMEMBERED = 4096;

	private final @Nullable ZoneId zone;

	private final @Nullable DateTimeFormatter format;

	private boolean someWithoutOffset;

	private final Map<String, Reading> remembered = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
			return size() > REMEMBERED;
		}

	};

	/**
	 * @throws IllegalArgumentException if the pattern is none
	 */
	TimestampReader(@Nullable ZoneId zone, @Nullable String pattern) {
		this.zone = zone;
		// strict, so that 31 February is a fault and not the 28th
		this.format = (pattern == null) ? null
				: new DateTimeFormatterBuilder().appendPattern(pattern)
					.parseDefaulting(ChronoField.ERA, 1)
					.toFormatter(Locale.ROOT)
					.withResolverStyle(ResolverStyle.STRICT);
	}

	/** Whether any time had to be read in a zone the log does not name. */
	boolean someWithoutOffset() {
		return someWithoutOffset;
	}

	Reading read(String text) {
		return remembered.computeIfAbsent(text, this::parse);
	}

	private Reading parse(String text) {
		try {
			return (format != null) ? byPattern(format, text) : yearFirst(text);
		}
		catch (DateTimeException ex) {
			return Reading.MALFORMED;
		}
	}

	private Reading byPattern(DateTimeFormatter format, String text) {
		TemporalAccessor parsed = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
		if (parsed instanceof OffsetDateTime time) {
			return withOffset(time);
		}
		return (parsed instanceof LocalDateTime time) ? withoutOffset(time, false)
				: withoutOffset(((LocalDate) parsed).atStartOfDay(), true);
	}

	private Reading yearFirst(String text) {
		Matcher found = YEAR_FIRST.matcher(text);
		if (!found.matches()) {
			return Reading.MALFORMED;
		}
		LocalDate date = LocalDate.of(number(found.group(1)), number(found.group(3)), number(found.group(4)));
		if (found.group(5) == null) {
			return withoutOffset(date.atStartOfDay(), true);
		}
		LocalDateTime time = date
			.atTime(LocalTime.of(number(found.group(5)), number(found.group(6)), number(found.group(7)))
				.withNano(nanos(found.group(8))));
		String offset = found.group(9);
		return (offset == null) ? withoutOffset(time, false)
				: withOffset(time.atOffset(ZoneOffset.of(offset.toUpperCase(Locale.ROOT))));
	}

	private static int number(@Nullable String digits) {
		return (digits == null) ? 0 : Integer.parseInt(digits);
	}

	private static int nanos(@Nullable String fraction) {
		return (fraction == null) ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
	}

	/** The reader's zone says which day it was; without one, the time itself does. */
	private Reading withOffset(OffsetDateTime time) {
		OffsetDateTime local = (zone == null) ? time : time.atZoneSameInstant(zone).toOffsetDateTime();
		return plausible(local, false, Quirk.NONE);
	}

	private Reading withoutOffset(LocalDateTime time, boolean dateOnly) {
		someWithoutOffset |= !dateOnly;
		ZoneId written = (zone != null) ? zone : ZoneOffset.UTC;
		int offsets = written.getRules().getValidOffsets(time).size();
		Quirk quirk = (dateOnly || offsets == 1) ? Quirk.NONE : (offsets == 0) ? Quirk.SKIPPED : Quirk.TWICE;
		return plausible(time.atZone(written).toOffsetDateTime(), dateOnly, quirk);
	}

	private static Reading plausible(OffsetDateTime time, boolean dateOnly, Quirk quirk) {
		boolean plausible = time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
		return plausible ? new Reading(Moment.of(time, dateOnly), quirk) : Reading.IMPLAUSIBLE;
	}

	/** What is odd about a time. */
	enum Quirk {

		NONE,

		/** The clocks went forward past it: read with the offset from before. */
		SKIPPED,

		/** The clocks went back over it: the earlier of the two is taken. */
		TWICE,

		MALFORMED,

		/** A year nobody can mean. */
		IMPLAUSIBLE;

		/** What a time that could be read is counted as. */
		Optional<Dirt> dirt() {
			return switch (this) {
				case SKIPPED -> Optional.of(Dirt.SKIPPED_TIME);
				case TWICE -> Optional.of(Dirt.AMBIGUOUS_TIME);
				default -> Optional.empty();
			};
		}

	}

	/** Without a moment when there is none. */
	record Reading(@Nullable Moment moment, Quirk quirk) {

		static final Reading MALFORMED = new Reading(null, Quirk.MALFORMED);

		static final Reading IMPLAUSIBLE = new Reading(null, Quirk.IMPLAUSIBLE);

	}

}
