package org.oneseal.supervision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Logs for tests. */
final class Logs {

	private static final String NAMESPACE = "http://www.xes-standard.org/";

	private Logs() {
	}

	/** A real log, nobody here wrote it; the test is skipped where it is not at hand. */
	static Path receipt() {
		Path file = Path.of(System.getProperty("oneseal.shared.data", "absent"), "receipt.csv");
		Assumptions.assumeTrue(Files.exists(file), "skipped: oneseal.shared.data has no receipt.csv");
		return file;
	}

	/** Why a log cannot be read. */
	static UnreadableLogException faultOf(Path file) {
		return assertThatExceptionOfType(UnreadableLogException.class)
			.isThrownBy(() -> Replay.of(file, LogOptions.none()))
			.actual();
	}

	static Path written(Path folder, String text) throws IOException {
		return written(folder, text.getBytes(StandardCharsets.UTF_8));
	}

	static Path written(Path folder, byte[] bytes) throws IOException {
		return Files.write(Files.createTempFile(folder, "log", ".any"), bytes);
	}

	static byte[] gzipped(byte[] bytes) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(all)) {
			gzip.write(bytes);
		}
		return all.toByteArray();
	}

	/**
	 * The same log as XES: columns that begin with {@code case:} become attributes of the
	 * trace, all others of the event.
	 */
	static byte[] asXes(Path csv) throws IOException, XMLStreamException {
		Map<String, List<NamedCsvRecord>> cases = new LinkedHashMap<>();
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
			rows.forEach((row) -> cases.computeIfAbsent(row.getField("case:concept:name"), (each) -> new ArrayList<>())
				.add(row));
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(all, "UTF-8");
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeStartElement("log");
		xml.writeDefaultNamespace(NAMESPACE);
		xml.writeAttribute("xes.version", "1849-2016");
		for (List<NamedCsvRecord> events : cases.values()) {
			xml.writeStartElement("trace");
			attributes(xml, events.get(0), true);
			for (NamedCsvRecord event : events) {
				xml.writeStartElement("event");
				attributes(xml, event, false);
				xml.writeEndElement();
			}
			xml.writeEndElement();
		}
		xml.writeEndElement();
		xml.writeEndDocument();
		xml.close();
		return all.toByteArray();
	}

	private static void attributes(XMLStreamWriter xml, NamedCsvRecord row, boolean ofCase) throws XMLStreamException {
		for (String column : row.getHeader()) {
			if (column.startsWith("case:") == ofCase) {
				String value = row.getField(column);
				boolean date = value.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:.*");
				xml.writeEmptyElement(date ? "date" : "string");
				xml.writeAttribute("key", ofCase ? column.substring("case:".length()) : column);
				xml.writeAttribute("value", date ? value.replace(' ', 'T') : value);
			}
		}
	}

}
