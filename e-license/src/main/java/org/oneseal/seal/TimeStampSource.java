package org.oneseal.seal;

/**
 * Proves that something existed at a time (RFC 3161).
 */
public interface TimeStampSource {

	/**
	 * Asks for a token.
	 * @param sha256 the 32 bytes of the SHA-256 hash of what is to be stamped
	 * @return the DER encoded time-stamp token, already checked against the request
	 * @throws TimeStampUnavailableException if there is no token that can be trusted
	 */
	byte[] token(byte[] sha256) throws TimeStampUnavailableException;

}
