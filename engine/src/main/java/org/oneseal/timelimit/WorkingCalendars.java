package org.oneseal.timelimit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where calendars come from: the years that ship with the programme, and files in the
 * folder {@code calendar} of the home folder, which add a year or take the place of one
 * when the State Council amends its notice.
 */
@Configuration(proxyBeanMethods = false)
public class WorkingCalendars {

	private static final String SHIPPED = "classpath*:calendar/*.txt";

	@Bean
	WorkingCalendar workingCalendar(@Value("${oneseal.home:}") String home) {
		return home.isBlank() ? shipped() : shippedAnd(Path.of(home, "calendar"));
	}

	/** The calendar of the years that ship with the programme. */
	public static WorkingCalendar shipped() {
		return new WorkingCalendar(shippedYears().values());
	}

	static WorkingCalendar shippedAnd(Path folder) {
		Map<Integer, CalendarYear> years = shippedYears();
		years.putAll(yearsOf(filesOf(folder)));
		return new WorkingCalendar(years.values());
	}

	private static Map<Integer, CalendarYear> shippedYears() {
		try {
			Map<String, byte[]> files = new TreeMap<>();
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
				files.put(Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray());
			}
			return yearsOf(files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the calendars that ship with the programme", ex);
		}
	}

	private static Map<String, byte[]> filesOf(Path folder) {
		Map<String, byte[]> files = new TreeMap<>();
		if (Files.isDirectory(folder)) {
			try (var found = Files.newDirectoryStream(folder, "*.txt")) {
				for (Path file : found) {
					files.put(file.getFileName().toString(), Files.readAllBytes(file));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot read the calendars in " + folder, ex);
			}
		}
		return files;
	}

	private static Map<Integer, CalendarYear> yearsOf(Map<String, byte[]> files) {
		Map<Integer, CalendarYear> years = new TreeMap<>();
		files.forEach((name, bytes) -> {
			CalendarYear year = CalendarYear.read(name, new String(bytes, StandardCharsets.UTF_8).lines().toList());
			years.put(year.year(), year);
		});
		return years;
	}

}
