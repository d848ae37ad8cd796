package org.oneseal.cases;

/**
 * There is nothing here that this person may know of: it does not exist, or it is
 * another's. The two are never told apart.
 */
public class NoSuchCaseException extends RuntimeException {

	public NoSuchCaseException(String what) {
		super("Nothing to be seen under " + what);
	}

}
