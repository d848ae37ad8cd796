package org.oneseal.supervision;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.UnreadableLogException.Fault;

/** Reads a table of events, one row at a time. */
final class CsvLog {

	private static final String SEPARATORS = ",;\t|";

	private static final int LONGEST_HEADER = 1 << 16;

	private final Reader content;

	private final Charset encoding;

	private final @Nullable Character separator;

	private final ColumnNames names;

	private final RowSink sink;

	private long lastLine = 1;

	CsvLog(Reader content, Charset encoding, @Nullable Character separator, ColumnNames names, RowSink sink) {
		this.content = content;
		this.encoding = encoding;
		this.separator = separator;
		this.names = names;
		this.sink = sink;
	}

	void read() throws UnreadableLogException, IOException {
		QuoteWatch text = new QuoteWatch(content);
		try {
			// extra and missing fields are our concern: such a row is named, not fatal
			CsvReader<CsvRecord> rows = CsvReader.builder()
				.fieldSeparator((separator != null) ? separator : separatorOf(text))
				.skipEmptyLines(true)
				.allowExtraFields(true)
				.allowMissingFields(true)
				.ofCsvRecord(text);
			try (CloseableIterator<CsvRecord> each = rows.iterator()) {
				read(each, text);
			}
		}
		catch (IOException | UncheckedIOException | CsvParseException ex) {
			throw asFault(ex);
		}
	}

	/**
	 * An error of the encoding or the grammar is one of the log, others are the disk's.
	 */
	private UnreadableLogException asFault(Exception ex) throws IOException {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof CharacterCodingException) {
				return new UnreadableLogException(Fault.ENCODING, ex, encoding.name(), lastLine);
			}
			if (cause instanceof IOException disk) {
				throw disk;
			}
		}
		return new UnreadableLogException(Fault.BROKEN_CSV, ex, lastLine, String.valueOf(ex.getMessage()));
	}

	private void read(CloseableIterator<CsvRecord> rows, QuoteWatch text) throws UnreadableLogException {
		if (!rows.hasNext()) {
			throw new UnreadableLogException(Fault.EMPTY);
		}
		CsvRecord header = rows.next();
		int[] positions = names.positions(header.getFields());
		names.requireAll();
		Set<LogColumn> present = EnumSet.noneOf(LogColumn.class);
		present.addAll(names.found().keySet());
		sink.columns(present);
		CsvRecord ragged = null;
		while (rows.hasNext()) {
			CsvRecord row = rows.next();
			lastLine = row.getStartingLineNumber();
			ragged = null;
			if (row.getFieldCount() == header.getFieldCount()) {
				sink.row(new LogRow(lastLine, true, values(row, positions)));
			}
			else {
				ragged = row;
				sink.dirt(Dirt.RAGGED_ROW, new DirtExample(lastLine, null,
						"%d / %d".formatted(row.getFieldCount(), header.getFieldCount())));
			}
		}
		if (ragged != null && text.hasOpenQuote()) {
			throw new UnreadableLogException(Fault.OPEN_QUOTE, lastLine);
		}
	}

	private static @Nullable String[] values(CsvRecord row, int[] positions) {
		@Nullable String[] values = new @Nullable String[positions.length];
		for (int column = 0; column < positions.length; column++) {
			if (positions[column] >= 0) {
				values[column] = row.getField(positions[column]);
			}
		}
		return values;
	}

	/** The one the header has most of, outside of quotes. */
	private static char separatorOf(Reader text) throws IOException {
		text.mark(LONGEST_HEADER);
		List<Character> found = new ArrayList<>();
		boolean quoted = false;
		int next = text.read();
		for (int length = 1; next >= 0 && length < LONGEST_HEADER
				&& (quoted || next != '\n' && next != '\r'); length++) {
			quoted ^= next == '"';
			if (!quoted && SEPARATORS.indexOf(next) >= 0) {
				found.add((char) next);
			}
			next = text.read();
		}
		text.reset();
		return SEPARATORS.chars()
			.mapToObj((each) -> (char) each)
			.max((one, other) -> Integer.compare(Collections.frequency(found, one),
					Collections.frequency(found, other)))
			.filter(found::contains)
			.orElse(',');
	}

	/**
	 * Counts quotes: a file that ends inside a quoted field has an odd number of them.
	 */
	private static final class QuoteWatch extends FilterReader {

		private boolean open;

		private boolean marked;

		QuoteWatch(Reader text) {
			super(text);
		}

		boolean hasOpenQuote() {
			return open;
		}

		@Override
		public void mark(int limit) throws IOException {
			super.mark(limit);
			marked = true;
		}

		@Override
		public void reset() throws IOException {
			super.reset();
			marked = false;
		}

		@Override
		public int read(char[] into, int from, int length) throws IOException {
			int count = super.read(into, from, length);
			for (int index = from; !marked && index < from + count; index++) {
				open ^= into[index] == '"';
			}
			return count;
		}

	}

}
