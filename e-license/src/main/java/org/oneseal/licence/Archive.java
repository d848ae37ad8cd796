package org.oneseal.licence;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.oneseal.text.Text;

/**
 * What makes a PDF fit for the archive (PDF/A-3, ISO 19005-3) and for screen readers
 * (PDF/UA-1, ISO 14289-1): description, colours, language, and the data as a file within.
 */
final class Archive {

	static final String DATA_FILE = "licence-data.json";

	private static final String SRGB = "sRGB IEC61966-2.1";

	private Archive() {
	}

	static void describe(PDDocument document, Text title, Instant now, ZoneId zone) throws IOException {
		document.getDocument().setVersion(1.7f);
		document.getDocumentCatalog().setLanguage("zh-CN");
		PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
		viewer.setDisplayDocTitle(true);
		document.getDocumentCatalog().setViewerPreferences(viewer);
		String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
		PDMetadata metadata = new PDMetadata(document);
		metadata.importXMPMetadata(XMP.replace("$zh", escaped(title.zh()))
			.replace("$en", escaped(title.in("en")))
			.replace("$at", at)
			.getBytes(StandardCharsets.UTF_8));
		document.getDocumentCatalog().setMetadata(metadata);
		byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
		PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(profile));
		colours.setInfo(SRGB);
		colours.setOutputCondition(SRGB);
		colours.setOutputConditionIdentifier(SRGB);
		colours.setRegistryName("http://www.color.org");
		document.getDocumentCatalog().addOutputIntent(colours);
	}

	/**
	 * Puts the licence's data into the document, as data it was made from.
	 */
	static void attach(PDDocument document, byte[] json, Instant now, ZoneId zone) throws IOException {
		PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
		file.setSubtype("application/json");
		file.setSize(json.length);
		GregorianCalendar at = new GregorianCalendar(TimeZone.getTimeZone(zone));
		at.setTime(Date.from(now));
		file.setModDate(at);
		PDComplexFileSpecification specification = new PDComplexFileSpecification();
		specification.setFile(DATA_FILE);
		specification.setFileUnicode(DATA_FILE);
		specification.setFileDescription("The data of this licence");
		specification.setEmbeddedFile(file);
		specification.setEmbeddedFileUnicode(file);
		specification.getCOSObject().setName(COSName.AF_RELATIONSHIP, "Data");
		PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
		files.setNames(Map.of(DATA_FILE, specification));
		PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
		names.setEmbeddedFiles(files);
		document.getDocumentCatalog().setNames(names);
		COSArray associated = new COSArray();
		associated.add(specification);
		document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/** PDF/A knows the PDF/UA mark only when its schema comes along. */
	private static final String XMP = """
			<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/">
			<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
			<dc:title><rdf:Alt><rdf:li xml:lang="x-default">$zh</rdf:li><rdf:li xml:lang="en">$en</rdf:li></rdf:Alt></dc:title>
			<xmp:CreateDate>$at</xmp:CreateDate>
			<xmp:ModifyDate>$at</xmp:ModifyDate>
			<xmp:CreatorTool>OneSeal</xmp:CreatorTool>
			<pdfaid:part>3</pdfaid:part>
			<pdfaid:conformance>A</pdfaid:conformance>
			<pdfuaid:part>1</pdfuaid:part>
			</rdf:Description>
			<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
			<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
			<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
			<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
			<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
			<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
			<pdfaProperty:category>internal</pdfaProperty:category>
			<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
			<pdfaProperty:name>part</pdfaProperty:name>
			<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
			</rdf:li></rdf:Seq></pdfaSchema:property>
			</rdf:li></rdf:Bag></pdfaExtension:schemas>
			</rdf:Description>
			</rdf:RDF>
			</x:xmpmeta>
			<?xpacket end="r"?>""";

}
