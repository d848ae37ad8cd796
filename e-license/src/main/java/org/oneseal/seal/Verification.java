package org.oneseal.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Tells whether a file still is what was sealed, who sealed it and when. Stricter than
 * readers of PDF are: an appended revision that paints over a name is valid to many of
 * them, here the file is altered. Thread-safe.
 *
 * <p>
 * A PDF parser sees a file only after every byte of it has proven to be ours. A malicious
 * upload (a stream that inflates to gigabytes, a loop of references) is never opened.
 */
public final class Verification {

	/** 20 MiB; our own files have less than one hundredth of it. */
	public static final int LARGEST_FILE = 20 * 1024 * 1024;

	private static final int TAIL = 2048;

	private static final Pattern TABLE_AT = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF\\s*$");

	private static final Pattern SIGNATURE_TRACES = Pattern
		.compile("/ETSI\\.CAdES\\.detached|/adbe\\.pkcs7|/ByteRange|/TransformMethod\\s*/DocMDP|/Type\\s*/SigRef");

	private final TrustAnchors seals;

	private final TrustAnchors timeStamps;

	public Verification(TrustAnchors seals, TrustAnchors timeStamps) {
		this.seals = seals;
		this.timeStamps = timeStamps;
	}

	/**
	 * Reads at most {@link #LARGEST_FILE} bytes and judges them.
	 */
	public VerificationResult verify(InputStream upload) throws IOException {
		return verify(upload.readNBytes(LARGEST_FILE + 1));
	}

	/**
	 * Judges a file.
	 */
	public VerificationResult verify(byte[] file) {
		if (file.length > LARGEST_FILE) {
			return unreadable(file, Finding.TOO_LARGE);
		}
		if (!new String(file, 0, Math.min(5, file.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
			return unreadable(file, Finding.NOT_A_PDF);
		}
		List<RawSignature> signatures = RawSignature.in(file);
		VerificationResult strangers = null;
		for (RawSignature signature : signatures) {
			VerificationResult result = judge(signature, signatures.size());
			if (result.integrity() != Integrity.NOT_OURS) {
				return result;
			}
			strangers = (strangers == null) ? result : strangers;
		}
		return (strangers == null) ? withoutSignature(file) : strangers;
	}

	private VerificationResult judge(RawSignature raw, int signatures) {
		Judgement judgement = new Judgement(raw);
		judgement.coverage(signatures);
		byte[] contents = raw.contents();
		if (contents == null) {
			return encrypted(raw.file()) ? unreadable(raw.file(), Finding.ENCRYPTED)
					: judgement.altered(Finding.PART_NOT_COVERED);
		}
		SealSignature signature = SealSignature.read(contents);
		if (signature == null) {
			return judgement.altered(Finding.SEAL_DAMAGED);
		}
		judgement.signature(signature, seals, timeStamps);
		return judgement.original() && !certified(raw.file()) ? judgement.notOurs(Finding.NOT_CERTIFIED)
				: judgement.result();
	}

	private static VerificationResult unreadable(byte[] file, Finding why) {
		return new VerificationResult(Integrity.UNREADABLE, List.of(why), null, null, Judgement.hash(file));
	}

	/**
	 * Whether the one signature is a certification that allows no change (P is 1). Only
	 * for bytes that proved to be sealed by us.
	 */
	private static boolean certified(byte[] file) {
		try (PDDocument document = Loader.loadPDF(file)) {
			COSDictionary permissions = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
			COSDictionary signature = (permissions == null) ? null : permissions.getCOSDictionary(COSName.DOCMDP);
			COSArray references = (signature == null) ? null : signature.getCOSArray(COSName.getPDFName("Reference"));
			if (document.getSignatureDictionaries().size() != 1 || references == null
					|| !(references.getObject(0) instanceof COSDictionary reference)) {
				return false;
			}
			COSDictionary parameters = reference.getCOSDictionary(COSName.getPDFName("TransformParams"));
			return parameters != null && parameters.getInt(COSName.P) == 1;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static VerificationResult withoutSignature(byte[] file) {
		if (encrypted(file)) {
			return unreadable(file, Finding.ENCRYPTED);
		}
		String text = new String(file, StandardCharsets.ISO_8859_1);
		if (SIGNATURE_TRACES.matcher(text).find()) {
			return new VerificationResult(Integrity.ALTERED, List.of(Finding.SEAL_DAMAGED), null, null,
					Judgement.hash(file));
		}
		return hasTable(text)
				? new VerificationResult(Integrity.NOT_SIGNED, List.of(), null, null, Judgement.hash(file))
				: unreadable(file, Finding.BROKEN);
	}

	/** Told by the trailer, which is never encrypted itself. */
	private static boolean encrypted(byte[] file) {
		return new String(file, StandardCharsets.ISO_8859_1).contains("/Encrypt");
	}

	/**
	 * Whether the file ends with the address of its table of contents and something like
	 * it is there.
	 */
	private static boolean hasTable(String text) {
		Matcher end = TABLE_AT.matcher(text.substring(Math.max(0, text.length() - TAIL)));
		if (!end.find()) {
			return false;
		}
		long at = Long.parseLong(end.group(1));
		String table = (at < text.length()) ? text.substring((int) at, (int) Math.min(text.length(), at + 40)) : "";
		return table.matches("(?s)\\s*(xref|\\d+ \\d+ obj).*");
	}

}
