package org.oneseal.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A seal whose key lies in a PKCS#12 file.
 */
public final class KeyStoreSeal implements Seal {

	private final String label;

	private final PrivateKey key;

	private final List<X509Certificate> chain;

	KeyStoreSeal(String label, PrivateKey key, List<X509Certificate> chain) {
		this.label = label;
		this.key = key;
		this.chain = List.copyOf(chain);
	}

	/**
	 * Opens a PKCS#12 file.
	 * @param label the authority's name, drawn on the seal
	 * @throws SealingException if the file cannot be read, the password or the alias is
	 * wrong, or key and certificate do not belong together
	 */
	public static KeyStoreSeal open(Path file, PasswordSource password, String alias, String label)
			throws SealingException {
		KeyStoreSeal seal = read(file, password, alias, label);
		seal.checkKeyFitsCertificate(file);
		return seal;
	}

	private static KeyStoreSeal read(Path file, PasswordSource source, String alias, String label)
			throws SealingException {
		char[] password = new char[0];
		try (InputStream in = Files.newInputStream(file)) {
			password = source.password();
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(in, password);
			if (!(store.getKey(alias, password) instanceof PrivateKey key)) {
				throw new SealingException(
						"The key store %s has no private key with the alias %s".formatted(file, alias));
			}
			return new KeyStoreSeal(label, key, certificates(store.getCertificateChain(alias)));
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new SealingException(
					"The key store %s cannot be opened: %s. Check the file, its rights and the password's source."
						.formatted(file, ex.getMessage()),
					ex);
		}
		finally {
			Arrays.fill(password, '\0');
		}
	}

	private static List<X509Certificate> certificates(Certificate[] chain) {
		return Stream.of(chain).map(X509Certificate.class::cast).toList();
	}

	private void checkKeyFitsCertificate(Path file) throws SealingException {
		byte[] probe = { 1, 2, 3 };
		try {
			Signature verifier = Signature.getInstance(algorithm());
			verifier.initVerify(certificate().getPublicKey());
			verifier.update(probe);
			if (!verifier.verify(sign(probe))) {
				throw new SealingException("The key in %s does not belong to its certificate".formatted(file));
			}
		}
		catch (GeneralSecurityException ex) {
			throw new SealingException("The key in %s does not belong to its certificate".formatted(file), ex);
		}
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public List<X509Certificate> chain() {
		return chain;
	}

	@Override
	public byte[] sign(byte[] content) throws SealingException {
		try {
			Signature signature = Signature.getInstance(algorithm());
			signature.initSign(key);
			signature.update(content);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new SealingException("The key of the seal of %s cannot sign: %s".formatted(label, ex.getMessage()),
					ex);
		}
	}

	PrivateKey key() {
		return key;
	}

}
