package org.oneseal.supervision;

import java.io.EOFException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.UnreadableLogException.Fault;

/**
 * Reads XES, IEEE 1849-2016 and 1849-2023, one trace at a time. Extensions, classifiers,
 * globals and the attributes of the log itself describe the log and are passed over, and
 * so are attributes of attributes, lists and containers. Events outside of a trace are
 * allowed by the standard and belong to a case when they name it.
 */
final class XesLog {

	/** Attributes with one value (5.4 of the standard). */
	private static final Set<String> VALUES = Set.of("string", "date", "int", "float", "boolean", "id");

	private final Reader content;

	private final Charset encoding;

	private final ColumnNames names;

	private final RowSink sink;

	private final Set<LogColumn> announced = EnumSet.noneOf(LogColumn.class);

	private final Set<String> caseNames = new HashSet<>();

	private long traces;

	XesLog(Reader content, Charset encoding, ColumnNames names, RowSink sink) {
		this.content = content;
		this.encoding = encoding;
		this.names = names;
		this.sink = sink;
	}

	void read() throws UnreadableLogException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		XMLStreamReader xml = null;
		try {
			xml = factory.createXMLStreamReader(content);
			readLog(xml);
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw asFault(ex, xml);
		}
		names.requireAll();
	}

	private UnreadableLogException asFault(XMLStreamException ex, @Nullable XMLStreamReader xml) {
		Throwable cause = (ex.getNestedException() != null) ? ex.getNestedException() : ex.getCause();
		if (cause instanceof EOFException || cause instanceof ZipException) {
			return new UnreadableLogException(Fault.DAMAGED, ex);
		}
		long line = (xml != null) ? xml.getLocation().getLineNumber() : 1;
		if (cause instanceof CharacterCodingException) {
			return new UnreadableLogException(Fault.ENCODING, ex, encoding.name(), line);
		}
		Location place = ex.getLocation();
		// the first line only repeats the place
		String said = String.valueOf(ex.getMessage()).replaceFirst("(?s)^ParseError at .*?\\nMessage: ", "");
		return new UnreadableLogException(Fault.BROKEN_XML, ex, (place != null) ? (long) place.getLineNumber() : line,
				(place != null) ? (long) place.getColumnNumber() : 1L, said.strip());
	}

	private void readLog(XMLStreamReader xml) throws XMLStreamException, UnreadableLogException {
		String root = nextChild(xml);
		if (!"log".equals(root)) {
			throw new UnreadableLogException(Fault.NOT_XES, String.valueOf(root));
		}
		for (String child = nextChild(xml); child != null; child = nextChild(xml)) {
			switch (child) {
				case "trace" -> readTrace(xml);
				case "event" -> emit(readEvent(xml), Map.of(), null);
				default -> skip(xml);
			}
		}
	}

	/** Events are kept until the end of the trace, as its name may come after them. */
	private void readTrace(XMLStreamReader xml) throws XMLStreamException, UnreadableLogException {
		long line = xml.getLocation().getLineNumber();
		traces++;
		Map<String, String> attributes = new HashMap<>();
		List<Attributes> events = new ArrayList<>();
		for (String child = nextChild(xml); child != null; child = nextChild(xml)) {
			if (child.equals("event")) {
				events.add(readEvent(xml));
			}
			else {
				readAttribute(xml, child, attributes);
			}
		}
		String fallback = nameOf(line, attributes, events);
		if (events.isEmpty()) {
			sink.row(new LogRow(line, false, values(Map.of(), attributes, fallback)));
		}
		for (Attributes event : events) {
			emit(event, attributes, fallback);
		}
	}

	/** What to call the trace, or {@code null} if each of its events says so itself. */
	private @Nullable String nameOf(long line, Map<String, String> attributes, List<Attributes> events) {
		String name = caseOf(line, Map.of(), attributes);
		if (name == null) {
			if (!events.isEmpty()
					&& events.stream().allMatch((event) -> caseOf(line, event.values(), Map.of()) != null)) {
				return null;
			}
			name = "#" + traces;
			sink.dirt(Dirt.UNNAMED_CASE, new DirtExample(line, name, null));
		}
		else if (!caseNames.add(name)) {
			sink.dirt(Dirt.REPEATED_CASE, new DirtExample(line, name, null));
		}
		return name;
	}

	private @Nullable String caseOf(long line, Map<String, String> event, Map<String, String> trace) {
		return new LogRow(line, false, values(event, trace, null)).value(LogColumn.CASE);
	}

	private Attributes readEvent(XMLStreamReader xml) throws XMLStreamException, UnreadableLogException {
		Attributes event = new Attributes(xml.getLocation().getLineNumber(), new HashMap<>());
		for (String child = nextChild(xml); child != null; child = nextChild(xml)) {
			readAttribute(xml, child, event.values());
		}
		return event;
	}

	private static void readAttribute(XMLStreamReader xml, String element, Map<String, String> into)
			throws XMLStreamException, UnreadableLogException {
		String key = xml.getAttributeValue(null, "key");
		String value = xml.getAttributeValue(null, "value");
		if (VALUES.contains(element) && key != null && value != null) {
			into.putIfAbsent(key, value);
		}
		skip(xml);
	}

	private void emit(Attributes event, Map<String, String> trace, @Nullable String name) {
		sink.row(new LogRow(event.line(), true, values(event.values(), trace, name)));
	}

	private @Nullable String[] values(Map<String, String> event, Map<String, String> trace, @Nullable String name) {
		ColumnNames.Values values = names.new Values();
		event.forEach(values::offer);
		trace.forEach((key, value) -> values.offer(ColumnNames.OF_CASE + key, value));
		if (announced.addAll(names.found().keySet())) {
			sink.columns(announced);
		}
		return (name != null) ? values.inCase(name) : values.array();
	}

	/** The next element inside the present one, or {@code null} at its end. */
	private static @Nullable String nextChild(XMLStreamReader xml) throws XMLStreamException, UnreadableLogException {
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					return xml.getLocalName();
				}
				case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
					return null;
				}
				case XMLStreamConstants.DTD ->
					throw new UnreadableLogException(Fault.DOCTYPE, (long) xml.getLocation().getLineNumber());
				default -> {
					// text, comments and instructions say nothing in XES
				}
			}
		}
		return null;
	}

	/** To the end of the present element, however deep it goes. */
	private static void skip(XMLStreamReader xml) throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			int next = xml.next();
			if (next == XMLStreamConstants.START_ELEMENT) {
				depth++;
			}
			else if (next == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
	}

	private record Attributes(long line, Map<String, String> values) {
	}

}
