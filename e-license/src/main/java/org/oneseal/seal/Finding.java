package org.oneseal.seal;

import java.util.Locale;

/**
 * A single reason for a verdict.
 */
public enum Finding {

	/** More than {@link Verification#LARGEST_FILE} bytes. */
	TOO_LARGE,

	/** Does not start as a PDF does. */
	NOT_A_PDF,

	/** Protected by a password or by rights. */
	ENCRYPTED,

	/** The end of the file or its table of contents is missing. */
	BROKEN,

	/** Bytes under the signature differ from what was signed. */
	CHANGED_BYTES,

	/**
	 * Something was written behind the sealed bytes: a later revision, or stray bytes.
	 */
	APPENDED,

	/** There is a further signature besides the one seal. */
	SECOND_SIGNATURE,

	/** The file ends before the sealed bytes do. */
	CUT_SHORT,

	/** The signature leaves out more than itself, so it does not cover the whole file. */
	PART_NOT_COVERED,

	/** The signature itself has been changed. */
	SEAL_DAMAGED,

	/** There is no valid proof of the time of sealing. */
	NO_VALID_TIME_STAMP,

	/** The seal's certificate does not lead to an authority we trust. */
	UNKNOWN_AUTHORITY,

	/** Sealed with a key we know, but not certified against changes as licences are. */
	NOT_CERTIFIED;

	/**
	 * The message key of the reason.
	 */
	public String key() {
		return "verification.finding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
