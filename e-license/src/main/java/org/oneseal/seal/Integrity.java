package org.oneseal.seal;

import java.util.Locale;

/**
 * What became of a file since it was sealed. Nothing is said here about whether the
 * licence is still in force: the register knows that.
 */
public enum Integrity {

	/** Byte for byte what was sealed, by a seal we know. */
	ORIGINAL_UNALTERED,

	/** Sealed, and changed since; the findings say how. */
	ALTERED,

	/** A PDF without a signature. */
	NOT_SIGNED,

	/** Signed by somebody whose seal we do not know. */
	NOT_OURS,

	/** Too large, no PDF, encrypted or broken: nothing can be said. */
	UNREADABLE;

	/**
	 * The message key of the verdict.
	 */
	public String key() {
		return "verification.integrity." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
