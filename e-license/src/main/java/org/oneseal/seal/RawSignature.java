package org.oneseal.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A signature as it stands in the bytes of a file, found without a PDF parser. That is
 * enough, because a signature of ours covers every byte of the file except itself, and it
 * keeps the parser away from what strangers upload.
 *
 * @param file the whole file
 * @param firstLength length of the signed bytes before the gap, which start at 0
 * @param secondStart where the signed bytes behind the gap start
 * @param secondLength and their length
 */
record RawSignature(byte[] file, long firstStart, long firstLength, long secondStart, long secondLength) {

	/** More than this many signatures are not looked at. */
	private static final int AT_MOST = 16;

	/** A signature with a long chain has about 20 kB; hex doubles it. */
	private static final int LARGEST_GAP = 512 * 1024;

	private static final Pattern BYTE_RANGE = Pattern
		.compile("/ByteRange\\s*\\[\\s*(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*\\]");

	static List<RawSignature> in(byte[] file) {
		Matcher matcher = BYTE_RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
		List<RawSignature> found = new ArrayList<>();
		while (found.size() < AT_MOST && matcher.find()) {
			found.add(new RawSignature(file, number(matcher, 1), number(matcher, 2), number(matcher, 3),
					number(matcher, 4)));
		}
		return found;
	}

	private static long number(Matcher matcher, int group) {
		return Long.parseLong(matcher.group(group));
	}

	/** Where the signed bytes end. */
	long end() {
		return secondStart + secondLength;
	}

	boolean endsBehindTheFile() {
		return end() > file.length;
	}

	boolean startsAtTheBeginning() {
		return firstStart == 0 && firstLength > 0 && secondStart > firstLength;
	}

	/**
	 * The SHA-256 of the signed bytes.
	 */
	byte[] hash() {
		return CadesSignature.sha256(Arrays.copyOfRange(file, 0, (int) firstLength),
				Arrays.copyOfRange(file, (int) secondStart, (int) end()));
	}

	/**
	 * The bytes of the signature with the zeros behind it, or null when the gap does not
	 * hold one string of hexadecimal digits and nothing else.
	 */
	byte @Nullable [] contents() {
		byte[] gap = gap();
		if (gap == null || gap.length < 4 || gap[0] != '<' || gap[gap.length - 1] != '>') {
			return null;
		}
		try {
			return HexFormat.of().parseHex(new String(gap, 1, gap.length - 2, StandardCharsets.US_ASCII));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private byte @Nullable [] gap() {
		boolean readable = startsAtTheBeginning() && secondStart <= file.length
				&& secondStart - firstLength <= LARGEST_GAP;
		return readable ? Arrays.copyOfRange(file, (int) firstLength, (int) secondStart) : null;
	}

}
