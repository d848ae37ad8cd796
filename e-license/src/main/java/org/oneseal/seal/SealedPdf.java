package org.oneseal.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Seals a prepared PDF: a page with one empty signature field at the place of the seal.
 * The result has one revision and one certification signature that allows no change at
 * all; the picture of the seal is the appearance of that signature. Thread-safe.
 */
public final class SealedPdf {

	/** The signature's length is not known before it is made; a first guess, in bytes. */
	private static final int FIRST_GUESS = 8192;

	/** Serial numbers and times in a token vary by some bytes. */
	private static final int SLACK = 64;

	private final TimeStampSource timeStamps;

	private final Clock clock;

	/** Lengths of signatures seen, by the seal's certificate. */
	private final Map<X509Certificate, Integer> lengths = new ConcurrentHashMap<>();

	private final Map<List<Object>, byte[]> pictures = new ConcurrentHashMap<>();

	public SealedPdf(TimeStampSource timeStamps, Clock clock) {
		this.timeStamps = timeStamps;
		this.clock = clock;
	}

	/**
	 * Seals.
	 * @param prepared a PDF with exactly one signature field, which is empty
	 * @param line what the seal is for, such as 行政许可专用章; stands below the star
	 * @return the sealed PDF
	 * @throws TimeStampUnavailableException if there is no token; nothing was emitted
	 * @throws SealingException if the seal's key cannot be used; nothing was emitted
	 */
	public byte[] seal(byte[] prepared, Seal seal, String line) throws SealingException {
		Instant now = clock.instant();
		checkCertificate(seal, now);
		Integer seen = lengths.get(seal.certificate());
		int room = (seen != null) ? seen : FIRST_GUESS;
		SignatureGap gap = SignatureGap.of(room);
		byte[] file = written(prepared, seal, line, now, gap);
		byte[] signature = CadesSignature.of(gap.close(file), seal, timeStamps);
		if (seen == null || signature.length > room) {
			lengths.merge(seal.certificate(), signature.length + SLACK, Math::max);
			// once more, with room that fits: a tight file is smaller and leaves nothing
			// to hide in
			return seal(prepared, seal, line);
		}
		gap.fill(file, signature);
		return file;
	}

	private static void checkCertificate(Seal seal, Instant now) throws SealingException {
		X509Certificate certificate = seal.certificate();
		if (now.isBefore(certificate.getNotBefore().toInstant())
				|| now.isAfter(certificate.getNotAfter().toInstant())) {
			throw new SealingException("The certificate of the seal of %s is valid from %s to %s, which is not now (%s)"
				.formatted(seal.label(), certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant(),
						now));
		}
	}

	private byte[] written(byte[] prepared, Seal seal, String line, Instant now, SignatureGap gap) {
		try (PDDocument document = Loader.loadPDF(prepared)) {
			PDSignatureField field = emptyField(document);
			PDSignature signature = signature(seal, now, gap);
			field.getCOSObject().setItem(COSName.V, signature);
			certify(document, signature);
			show(document, field.getWidgets().get(0), seal.label(), line);
			ByteArrayOutputStream out = new ByteArrayOutputStream(prepared.length + 4 * FIRST_GUESS);
			// a signature must not lie within a compressed object
			document.save(out, CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The prepared PDF cannot be read", ex);
		}
	}

	private static PDSignatureField emptyField(PDDocument document) {
		// null: as it is, without repairs
		PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
		List<PDSignatureField> fields = document.getSignatureFields();
		if (form == null || fields.size() != 1 || fields.get(0).getSignature() != null) {
			throw new IllegalArgumentException("A prepared PDF has exactly one signature field, and it is empty");
		}
		form.setSignaturesExist(true);
		form.setAppendOnly(true);
		return fields.get(0);
	}

	private PDSignature signature(Seal seal, Instant now, SignatureGap gap) {
		PDSignature signature = new PDSignature();
		signature.setType(COSName.SIG);
		signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
		signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
		signature.setName(seal.label());
		Calendar at = new GregorianCalendar(TimeZone.getTimeZone(clock.getZone()));
		at.setTime(Date.from(now));
		signature.setSignDate(at);
		gap.open(signature.getCOSObject());
		return signature;
	}

	/**
	 * Certifies with "no change allowed" (ISO 32000-1, 12.8.2.2). No DigestMethod: PDF/A
	 * forbids it (ISO 19005-3, 6.1.12).
	 */
	private static void certify(PDDocument document, PDSignature signature) {
		COSDictionary parameters = new COSDictionary();
		parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
		parameters.setItem(COSName.P, COSInteger.ONE);
		parameters.setName(COSName.V, "1.2");
		parameters.setDirect(true);
		COSDictionary reference = new COSDictionary();
		reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
		reference.setItem(COSName.getPDFName("TransformMethod"), COSName.DOCMDP);
		reference.setItem(COSName.getPDFName("TransformParams"), parameters);
		reference.setDirect(true);
		COSArray references = new COSArray();
		references.add(reference);
		references.setDirect(true);
		signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
		COSDictionary permissions = new COSDictionary();
		permissions.setItem(COSName.DOCMDP, signature);
		document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
	}

	private void show(PDDocument document, PDAnnotationWidget widget, String name, String line) throws IOException {
		PDRectangle place = widget.getRectangle();
		float size = Math.min(place.getWidth(), place.getHeight());
		byte[] drawing = pictures.computeIfAbsent(List.of(name, line, size),
				(key) -> SealPicture.draw(name, line, size));
		PDAppearanceStream stream = new PDAppearanceStream(document);
		stream.setBBox(new PDRectangle(size, size));
		stream.setResources(ink());
		try (var out = stream.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
			out.write(drawing);
		}
		PDAppearanceDictionary appearance = new PDAppearanceDictionary();
		appearance.setNormalAppearance(stream);
		widget.setAppearance(appearance);
	}

	/** As ink does, the seal darkens the letters it covers and does not hide them. */
	private static PDResources ink() {
		PDExtendedGraphicsState ink = new PDExtendedGraphicsState();
		ink.setBlendMode(BlendMode.MULTIPLY);
		PDResources resources = new PDResources();
		resources.put(COSName.getPDFName("Ink"), ink);
		return resources;
	}

}
