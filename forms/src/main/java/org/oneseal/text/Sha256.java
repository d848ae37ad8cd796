package org.oneseal.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), written in lower-case hexadecimal digits. */
public final class Sha256 {

	private Sha256() {
	}

	/** Of a text in UTF-8. */
	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	public static String of(byte[] content) {
		return written(begun().digest(content));
	}

	/** For content that comes piece by piece. */
	public static MessageDigest begun() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Ends what was begun. */
	public static String of(MessageDigest fed) {
		return written(fed.digest());
	}

	private static String written(byte[] hash) {
		return HexFormat.of().formatHex(hash);
	}

}
