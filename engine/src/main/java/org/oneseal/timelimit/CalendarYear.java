package org.oneseal.timelimit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One year's notice of the State Council: the days that are off and the weekend days that
 * are worked, each other day being what its weekday says.
 *
 * @param year year the notice is for; it may rule some days of the December before
 * @param working by day, whether it is worked
 */
record CalendarYear(int year, Map<LocalDate, Boolean> working) {

	private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";

	private static final Pattern LINE = Pattern.compile("(off|work)\\s+" + DAY + "(?:\\.\\." + DAY + ")?\\s+\\S.*");

	/**
	 * Reads a calendar file: lines {@code off 2026-02-15..2026-02-23 春节} and {@code work
	 * 2026-02-14 春节}, {@code source} and an address, comments after {@code #}.
	 * @param file name of the file, which begins with the year
	 * @throws IllegalArgumentException if the file is not of this form
	 */
	static CalendarYear read(String file, List<String> lines) {
		if (!file.matches("\\d{4}\\.txt")) {
			throw new IllegalArgumentException("A calendar file is called after its year, such as 2026.txt: " + file);
		}
		Map<LocalDate, Boolean> working = new LinkedHashMap<>();
		boolean hasSource = false;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			hasSource |= line.startsWith("source ");
			if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("source ")) {
				readDays(file, i + 1, line, working);
			}
		}
		if (!hasSource || working.isEmpty()) {
			throw new IllegalArgumentException(
					"Calendar %s needs a line 'source' with the address of the notice, and its days".formatted(file));
		}
		return new CalendarYear(Integer.parseInt(file.substring(0, 4)), working);
	}

	private static void readDays(String file, int number, String line, Map<LocalDate, Boolean> working) {
		Matcher matcher = LINE.matcher(line);
		if (!matcher.matches()) {
			throw wrong(file, number, line, null);
		}
		try {
			LocalDate first = LocalDate.parse(matcher.group(2));
			LocalDate last = (matcher.group(3) != null) ? LocalDate.parse(matcher.group(3)) : first;
			first.datesUntil(last.plusDays(1)).forEach((day) -> working.put(day, "work".equals(matcher.group(1))));
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			throw wrong(file, number, line, ex);
		}
	}

	private static IllegalArgumentException wrong(String file, int number, String line, @Nullable Exception cause) {
		return new IllegalArgumentException(
				"Calendar %s line %d is not 'off' or 'work', a day or first..last day, and a name: %s".formatted(file,
						number, line),
				cause);
	}

}
