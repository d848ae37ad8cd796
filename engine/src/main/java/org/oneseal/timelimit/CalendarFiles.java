package org.oneseal.timelimit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Notices as files: the years that ship with the programme, and those in the folder
 * {@code calendar} of the home folder, which add a year or take the place of one when the
 * State Council amends its notice.
 */
final class CalendarFiles {

	private static final String SHIPPED = "classpath*:calendar/*.txt";

	/** Where the years that ship with the programme are recorded to come from. */
	static final String SHIPPED_ORIGIN = "oneseal.jar: calendar/";

	private CalendarFiles() {
	}

	/**
	 * A notice as it lies in a file.
	 *
	 * @param year what it says
	 * @param text its text, lines ended by a line feed
	 * @param origin where it was found, for the record
	 */
	record NoticeFile(CalendarYear year, String text, String origin) {

	}

	static Map<Integer, NoticeFile> shipped() {
		try {
			Map<Integer, NoticeFile> files = new TreeMap<>();
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
				String name = Objects.requireNonNull(resource.getFilename());
				add(files, name, resource.getContentAsByteArray(), SHIPPED_ORIGIN + name);
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the calendars that ship with the programme", ex);
		}
	}

	/**
	 * The shipped years, those found in a folder in their place.
	 * @param folder may be absent
	 * @throws IllegalArgumentException if a file there cannot be read as a notice
	 */
	static Map<Integer, NoticeFile> shippedAnd(Path folder) {
		Map<Integer, NoticeFile> files = shipped();
		if (Files.isDirectory(folder)) {
			try (var found = Files.newDirectoryStream(folder, "*.txt")) {
				for (Path file : found) {
					String name = file.getFileName().toString();
					add(files, name, Files.readAllBytes(file), "calendar/" + name);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot read the calendars in " + folder, ex);
			}
		}
		return files;
	}

	static WorkingCalendar calendar(Collection<NoticeFile> files) {
		return new WorkingCalendar(files.stream().map(NoticeFile::year).toList());
	}

	private static void add(Map<Integer, NoticeFile> files, String name, byte[] content, String origin) {
		if (!name.matches("\\d{4}\\.txt")) {
			throw new IllegalArgumentException("A calendar file is called after its year, such as 2026.txt: " + name);
		}
		int year = Integer.parseInt(name.substring(0, 4));
		String text = new String(content, StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n", "", "\n"));
		files.put(year, new NoticeFile(NoticeReader.read(year, text).orThrow(name), text, origin));
	}

}
