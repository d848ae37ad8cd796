package org.oneseal.supervision;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.UnreadableLogException.Fault;

/**
 * A file that should be a log. What it is, is told from its first bytes and not from its
 * name: compressed or not, XML or a table, marked with its encoding or not.
 */
final class LogFile {

	private static final int LOOK_AHEAD = 1024;

	/** XML 1.0, 4.3.3: the declaration of the encoding. */
	private static final Pattern DECLARATION = Pattern
		.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

	private final Path path;

	private final LogOptions options;

	LogFile(Path path, LogOptions options) {
		this.path = path;
		this.options = options;
	}

	/**
	 * Reads it from end to end.
	 * @throws UnreadableLogException if it is not a log
	 * @throws IOException if the disk fails
	 */
	LogFormat read(ColumnNames names, RowSink sink) throws UnreadableLogException, IOException {
		if (!Files.exists(path)) {
			throw new UnreadableLogException(Fault.NOT_FOUND);
		}
		if (!Files.isRegularFile(path)) {
			throw new UnreadableLogException(Fault.NOT_A_FILE);
		}
		try (InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
				InputStream content = inflated(file)) {
			return read(content, names, sink);
		}
		catch (NoSuchFileException ex) {
			throw new UnreadableLogException(Fault.NOT_FOUND, ex);
		}
		catch (AccessDeniedException ex) {
			throw new UnreadableLogException(Fault.NOT_A_FILE, ex);
		}
		catch (EOFException | ZipException ex) {
			throw new UnreadableLogException(Fault.DAMAGED, ex);
		}
	}

	private LogFormat read(InputStream content, ColumnNames names, RowSink sink)
			throws UnreadableLogException, IOException {
		byte[] start = peek(content);
		if (start.length == 0) {
			throw new UnreadableLogException(Fault.EMPTY);
		}
		if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
			throw new UnreadableLogException(Fault.ARCHIVE);
		}
		Charset marked = marked(start);
		if (marked != null) {
			content.skipNBytes("\uFEFF".getBytes(marked).length);
		}
		String text = new String(start, (marked != null) ? marked : StandardCharsets.ISO_8859_1);
		String first = (marked != null) ? text.substring(1).strip() : text.strip();
		if (first.startsWith("<")) {
			Charset encoding = (marked != null) ? marked : declared(first);
			new XesLog(decoded(content, encoding), encoding, names, sink).read();
			return LogFormat.XES;
		}
		Charset given = (options.encoding() != null) ? options.encoding() : StandardCharsets.UTF_8;
		Charset encoding = (marked != null) ? marked : given;
		if (text.indexOf(0) >= 0 && marked == null && encoding.equals(StandardCharsets.UTF_8)) {
			throw new UnreadableLogException(Fault.BINARY);
		}
		new CsvLog(decoded(content, encoding), encoding, options.separator(), names, sink).read();
		return LogFormat.CSV;
	}

	/** Bytes the encoding does not have are an error and not a question mark. */
	private static Reader decoded(InputStream content, Charset encoding) {
		return new BufferedReader(new InputStreamReader(content,
				encoding.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)),
				1 << 16);
	}

	private static Charset declared(String start) throws UnreadableLogException {
		Matcher declaration = DECLARATION.matcher(start);
		String name = declaration.lookingAt() ? declaration.group(1) : "UTF-8";
		try {
			return Charset.forName(name);
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableLogException(Fault.ENCODING, ex, name, 1L);
		}
	}

	private static InputStream inflated(InputStream file) throws IOException {
		byte[] start = peek(file);
		boolean compressed = start.length > 1 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b;
		return compressed ? new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16) : file;
	}

	private static byte[] peek(InputStream stream) throws IOException {
		stream.mark(LOOK_AHEAD);
		byte[] start = stream.readNBytes(LOOK_AHEAD);
		stream.reset();
		return start;
	}

	/** The encoding a byte order mark names. */
	private static @Nullable Charset marked(byte[] start) {
		if (start.length > 2 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
			return StandardCharsets.UTF_8;
		}
		if (start.length > 1 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe) {
			return StandardCharsets.UTF_16LE;
		}
		if (start.length > 1 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff) {
			return StandardCharsets.UTF_16BE;
		}
		return null;
	}

}
