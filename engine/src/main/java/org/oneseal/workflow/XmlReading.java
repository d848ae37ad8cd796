package org.oneseal.workflow;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads XML of strangers: UTF-8 and nothing else, no document type, no entity but the
 * five of XML, bounded in size, depth and number of elements. Whatever could be read in
 * two ways, here and by the engine, is refused.
 */
final class XmlReading extends DefaultHandler2 {

	/** Of any file of a pack; ours have some ten thousand. */
	static final int BYTES_AT_MOST = 2_000_000;

	private static final int ELEMENTS_AT_MOST = 20_000;

	private static final int DEPTH_AT_MOST = 40;

	/** The declaration may name no encoding but the one we read. */
	private static final Pattern DECLARATION = Pattern.compile(
			"<\\?xml\\s+version\\s*=\\s*([\"'])1\\.0\\1(\\s+encoding\\s*=\\s*([\"'])utf-8\\3)?(\\s+standalone\\s*=\\s*([\"'])(yes|no)\\5)?\\s*\\?>",
			Pattern.CASE_INSENSITIVE);

	private @Nullable Locator locator;

	private @Nullable XmlElement root;

	private @Nullable XmlElement current;

	private int depth;

	private int count;

	private XmlReading() {
	}

	static XmlElement read(byte[] xml) throws RefusedXmlException {
		if (xml.length > BYTES_AT_MOST) {
			throw new RefusedXmlException(0, "size", "The file has %,d bytes".formatted(xml.length),
					"Keep it below %,d bytes".formatted(BYTES_AT_MOST));
		}
		String text = decode(xml);
		XmlReading reading = new XmlReading();
		try {
			SAXParser parser = parser();
			parser.setProperty("http://xml.org/sax/properties/lexical-handler", reading);
			parser.parse(new InputSource(new StringReader(text)), reading);
		}
		catch (SAXParseException ex) {
			throw refusal(ex);
		}
		catch (SAXException ex) {
			if (ex.getCause() instanceof RefusedXmlException refusal) {
				throw refusal;
			}
			throw new RefusedXmlException(0, "xml", "The file is not XML: " + ex.getMessage(), "Save it as BPMN again");
		}
		catch (IOException | ParserConfigurationException ex) {
			throw new IllegalStateException("The XML parser of the platform failed", ex);
		}
		if (reading.root == null) {
			throw new RefusedXmlException(0, "xml", "The file is empty", "Save it as BPMN again");
		}
		return reading.root;
	}

	private static String decode(byte[] xml) throws RefusedXmlException {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
		}
		catch (CharacterCodingException ex) {
			throw notUtf8();
		}
		if (text.indexOf('\0') >= 0 || text.startsWith("\uFEFF")) {
			throw notUtf8();
		}
		if (text.startsWith("<?xml") && !DECLARATION.matcher(text).lookingAt()) {
			throw new RefusedXmlException(1, "encoding", "The first line declares another encoding or version",
					"Write <?xml version=\"1.0\" encoding=\"UTF-8\"?> as the first line");
		}
		return text;
	}

	private static RefusedXmlException notUtf8() {
		return new RefusedXmlException(0, "encoding", "The file is not plain UTF-8",
				"Save it as UTF-8 without a byte order mark");
	}

	private static SAXParser parser() throws ParserConfigurationException, SAXException {
		SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
		factory.setNamespaceAware(true);
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
		factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
		SAXParser parser = factory.newSAXParser();
		parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
		return parser;
	}

	private static RefusedXmlException refusal(SAXParseException ex) {
		if (String.valueOf(ex.getMessage()).toLowerCase(Locale.ROOT).contains("doctype")) {
			return new RefusedXmlException(ex.getLineNumber(), "dtd", "The file has a document type (DOCTYPE)",
					"Delete it; a process needs no entities of its own");
		}
		return new RefusedXmlException(ex.getLineNumber(), "xml", "The file is not well-formed: " + ex.getMessage(),
				"Mend it, or save it as BPMN again");
	}

	@Override
	public void setDocumentLocator(Locator locator) {
		this.locator = locator;
	}

	@Override
	public void startElement(String uri, String localName, String qualifiedName, Attributes attributes)
			throws SAXException {
		depth++;
		count++;
		if (depth > DEPTH_AT_MOST || count > ELEMENTS_AT_MOST) {
			throw new SAXException(
					new RefusedXmlException(line(), "size", "The file is too deep or has too many elements",
							"Keep to %d levels and %,d elements".formatted(DEPTH_AT_MOST, ELEMENTS_AT_MOST)));
		}
		XmlElement element = new XmlElement(XmlNames.ofElement(uri, localName), line(), current);
		for (int i = 0; i < attributes.getLength(); i++) {
			element.attributes()
				.put(XmlNames.ofAttribute(attributes.getURI(i), attributes.getLocalName(i)), attributes.getValue(i));
		}
		if (root == null) {
			root = element;
		}
		current = element;
	}

	@Override
	public void endElement(String uri, String localName, String qualifiedName) {
		depth--;
		current = (current != null) ? current.parent() : null;
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (current != null) {
			current.addText(characters, start, length);
		}
	}

	@Override
	public void comment(char[] characters, int start, int length) {
		if (current != null) {
			current.interrupt();
		}
	}

	@Override
	public void processingInstruction(String target, String data) throws SAXException {
		throw new SAXException(new RefusedXmlException(line(), "instruction",
				"The file has a processing instruction <?%s …?>".formatted(target), "Delete it"));
	}

	private int line() {
		return (locator != null) ? locator.getLineNumber() : 0;
	}

}
