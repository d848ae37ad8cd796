package org.oneseal.seal;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * An authority's seal: a key that only this authority may use, wherever that key lives
 * (file, token, sealing service).
 */
public interface Seal {

	/**
	 * The name on the arc of the seal: the authority's full name.
	 */
	String label();

	/**
	 * The certificate of the key first, then each issuer. The authority everybody trusts
	 * may be left out.
	 */
	List<X509Certificate> chain();

	/**
	 * Signs with SHA-256.
	 * @param content the few hundred bytes to be signed; not yet hashed
	 * @return the raw signature as {@link #algorithm()} defines it
	 * @throws SealingException if the key cannot be used now
	 */
	byte[] sign(byte[] content) throws SealingException;

	/**
	 * The name of the signature algorithm as the JDK spells it, told by the kind of key.
	 */
	default String algorithm() {
		String key = certificate().getPublicKey().getAlgorithm();
		return switch (key) {
			case "RSA" -> "SHA256withRSA";
			case "EC" -> "SHA256withECDSA";
			default -> throw new IllegalStateException(
					"The seal of %s has a key of the kind %s; RSA or EC is needed".formatted(label(), key));
		};
	}

	default X509Certificate certificate() {
		return chain().get(0);
	}

}
