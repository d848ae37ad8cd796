package org.oneseal.supervision;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Where dirt was found.
 *
 * @param line in the file, counted from 1, if it is about a line
 * @param caseName the case, if it is known
 * @param value what the log says there, if that explains something
 */
public record DirtExample(@Nullable Long line, @Nullable String caseName,
		@Nullable String value) implements Comparable<DirtExample> {

	private static final Comparator<DirtExample> ORDER = Comparator
		.comparing(DirtExample::line, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(DirtExample::caseName, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(DirtExample::value, Comparator.nullsLast(Comparator.naturalOrder()));

	static DirtExample ofCase(String caseName, @Nullable String value) {
		return new DirtExample(null, caseName, value);
	}

	@Override
	public int compareTo(DirtExample other) {
		return ORDER.compare(this, other);
	}

}
