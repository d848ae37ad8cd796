package org.oneseal.seal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The hole in a PDF that its signature does not cover because the signature goes there
 * (ISO 32000-1, 12.8.1). It is written with random marks first, found again by them in
 * the finished file, and then filled. Random, because a text on the page could hold any
 * fixed mark.
 */
final class SignatureGap {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** Ten digits, as wide as any length a file of ours can have. */
	private static final long SMALLEST_MARK = 1_000_000_000L;

	private final byte[] contents;

	private final long[] range;

	private int start;

	private int end;

	private SignatureGap(byte[] contents, long[] range) {
		this.contents = contents;
		this.range = range;
	}

	/**
	 * A gap for a signature of at most so many bytes.
	 */
	static SignatureGap of(int room) {
		byte[] contents = new byte[room];
		RANDOM.nextBytes(contents);
		long[] range = RANDOM.longs(3, SMALLEST_MARK, 9 * SMALLEST_MARK).toArray();
		return new SignatureGap(contents, range);
	}

	/**
	 * Puts the marks into the signature dictionary.
	 */
	void open(COSDictionary signature) {
		COSArray marks = new COSArray();
		marks.add(COSInteger.ZERO);
		for (long mark : range) {
			marks.add(COSInteger.get(mark));
		}
		marks.setDirect(true);
		signature.setItem(COSName.BYTERANGE, marks);
		signature.setItem(COSName.CONTENTS, new COSString(contents, true));
	}

	/**
	 * Replaces the marked range by the true one.
	 * @return the SHA-256 of everything but the gap
	 */
	byte[] close(byte[] file) {
		byte[] hex = HexFormat.of().withUpperCase().formatHex(contents).getBytes(StandardCharsets.US_ASCII);
		start = find(file, hex) - 1;
		end = start + hex.length + 2;
		if (file[start] != '<' || file[end - 1] != '>') {
			throw new IllegalStateException("The gap of the signature is not a string of its own");
		}
		byte[] marked = ("0 " + range[0] + " " + range[1] + " " + range[2]).getBytes(StandardCharsets.US_ASCII);
		String real = "0 " + start + " " + end + " " + (file.length - end);
		byte[] padded = (real + " ".repeat(marked.length - real.length())).getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(padded, 0, file, find(file, marked), padded.length);
		return CadesSignature.sha256(Arrays.copyOf(file, start), Arrays.copyOfRange(file, end, file.length));
	}

	/**
	 * Writes the signature, zeros behind it.
	 */
	void fill(byte[] file, byte[] signature) {
		byte[] padded = Arrays.copyOf(signature, contents.length);
		byte[] hex = HexFormat.of().formatHex(padded).getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(hex, 0, file, start + 1, hex.length);
	}

	private static int find(byte[] file, byte[] mark) {
		int found = -1;
		for (int i = 0; i <= file.length - mark.length; i++) {
			if (file[i] == mark[0] && Arrays.equals(file, i, i + mark.length, mark, 0, mark.length)) {
				if (found >= 0) {
					throw new IllegalStateException("A random mark stands twice in the file");
				}
				found = i;
			}
		}
		if (found < 0) {
			throw new IllegalStateException("A mark is missing in the written file");
		}
		return found;
	}

}
