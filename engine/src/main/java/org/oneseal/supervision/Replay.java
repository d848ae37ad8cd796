package org.oneseal.supervision;

import java.io.IOException;
import java.nio.file.Path;

import org.oneseal.supervision.UnreadableLogException.Fault;

/** Reads an event log and tells the figures of supervision over it. */
public final class Replay {

	private Replay() {
	}

	/**
	 * Reads the file once, row by row; what is kept is about 250 bytes for an event.
	 * @throws UnreadableLogException if the file is not an event log
	 * @throws IOException if the disk fails
	 * @throws IllegalArgumentException if the pattern for times is none
	 */
	public static SupervisionFigures of(Path file, LogOptions options) throws UnreadableLogException, IOException {
		TimestampReader times = new TimestampReader(options.zone(), options.timeFormat());
		LogBook book = new LogBook(times);
		ColumnNames names = new ColumnNames(options.columns());
		LogFormat format = new LogFile(file, options).read(names, book);
		DirtExample unreadable = book.firstUnreadableTime();
		if (book.events() == 0 && unreadable != null) {
			throw new UnreadableLogException(Fault.NO_READABLE_TIME, String.valueOf(unreadable.line()),
					String.valueOf(unreadable.value()));
		}
		if (book.cases().isEmpty()) {
			throw new UnreadableLogException(Fault.NO_CASES);
		}
		CaseChecks.run(book);
		return new FigureMaker(book, options.fourEyes()).make(format, times.someWithoutOffset(), names.found());
	}

}
