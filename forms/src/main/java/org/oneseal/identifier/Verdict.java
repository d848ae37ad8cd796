package org.oneseal.identifier;

/**
 * What can be said of an identifier by looking at it. Whether it was ever given to
 * anybody only the register knows.
 */
public enum Verdict {

	VALID,

	/**
	 * Well formed, but the check character does not fit. Real identifiers of this kind
	 * exist (early credit codes), so a person may have to confirm it.
	 */
	WRONG_CHECK_DIGIT,

	/**
	 * Cannot be an identifier of this kind: its length, characters or parts are wrong.
	 */
	MALFORMED

}
