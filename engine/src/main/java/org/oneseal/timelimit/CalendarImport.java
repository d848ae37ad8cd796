package org.oneseal.timelimit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.oneseal.database.Command;
import org.oneseal.organisation.Actor;
import org.oneseal.text.Sha256;
import org.oneseal.timelimit.CalendarFiles.NoticeFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes notices from files into the book, each content once over all nodes and starts:
 * what a newer file or a person replaced later stays replaced though the older file is
 * still there.
 */
@Component
class CalendarImport {

	private static final Logger logger = LoggerFactory.getLogger(CalendarImport.class);

	private final CalendarBook book;

	private final Clock clock;

	private final String home;

	CalendarImport(CalendarBook book, Clock clock, @Value("${oneseal.home:}") String home) {
		this.book = book;
		this.clock = clock;
		this.home = home;
	}

	/**
	 * Enters the notices whose content was never entered.
	 * @throws IllegalArgumentException if a file cannot be read as a notice, or the years
	 * leave a gap
	 */
	@Command
	void run() {
		Map<Integer, NoticeFile> files = this.home.isBlank() ? CalendarFiles.shipped()
				: CalendarFiles.shippedAnd(Path.of(this.home, "calendar"));
		CalendarFiles.calendar(files.values());
		if (anyNew(files)) {
			this.book.lock();
			this.book.lock();
			Set<String> known = this.book.noticeHashes();
			List<NoticeFile> news = files.values()
				.stream()
				.filter((file) -> !known.contains(Sha256.of(file.text())))
				.toList();
			news.forEach(this::enter);
			logger.info("Calendars taken from files: {}", news.stream().map(NoticeFile::origin).toList());
		}
	}

	private boolean anyNew(Map<Integer, NoticeFile> files) {
		Set<String> known = this.book.noticeHashes();
		return files.values().stream().anyMatch((file) -> !known.contains(Sha256.of(file.text())));
	}

	private void enter(NoticeFile file) {
		this.book.append(new CalendarEntry(0, CalendarEntry.Kind.NOTICE, null, file.year().year(), file.text(), null,
				null, null, null, file.origin(), Actor.SYSTEM.username(), Actor.SYSTEM.displayName(), null,
				this.clock.instant()), null);
	}

}
