package org.oneseal.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;

/**
 * The keys of the demonstration, made when first asked for and kept under
 * {@code <home>/keys}: an authority, a seal per department, a time-stamp authority. Each
 * lies in a PKCS#12 file with its random password in a file beside it, both readable by
 * the owner only. Several threads and processes may ask at once.
 *
 * <p>
 * Production uses {@link KeyStoreSeal#open} with the authority's own file.
 */
public final class SealKeys {

	private static final String ALIAS = "key";

	private static final String AUTHORITY = "authority";

	private static final String TIME_STAMP = "time-stamp";

	private static final int PASSWORD_BYTES = 24;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final OwnerOnlyFolder folder;

	private final Clock clock;

	public SealKeys(Path home, Clock clock) throws IOException {
		this.folder = new OwnerOnlyFolder(home.resolve("keys"));
		this.clock = clock;
	}

	/**
	 * The certificate everything here leads to; the same after every restart.
	 */
	public X509Certificate authority() throws SealingException {
		return alone(() -> demoAuthority().certificate());
	}

	/**
	 * The seal of a department. When the department has been renamed it gets a new key;
	 * what was sealed before stays verifiable.
	 * @param code letters, digits, {@code -} and {@code _}; names the file
	 * @param department the full name as it stands on the seal
	 */
	public Seal seal(String code, String department) throws SealingException {
		if (!code.matches("[A-Za-z0-9_-]{1,64}")) {
			throw new IllegalArgumentException("A seal's code is made of letters, digits, - and _, but got " + code);
		}
		return alone(() -> {
			String name = "seal-" + code;
			if (exists(name)) {
				KeyStoreSeal kept = open(name, department);
				if (Certificates.commonName(kept.certificate()).equals(department)) {
					return kept;
				}
			}
			return keep(name, DemoCertificates.seal(demoAuthority(), department, clock.instant()));
		});
	}

	/**
	 * A time-stamp authority within this process.
	 */
	public LocalTimeStampAuthority timeStamps() throws SealingException {
		KeyStoreSeal key = alone(() -> exists(TIME_STAMP) ? open(TIME_STAMP, TIME_STAMP)
				: keep(TIME_STAMP, DemoCertificates.timeStampAuthority(demoAuthority(), clock.instant())));
		return new LocalTimeStampAuthority(key.key(), key.chain(), clock);
	}

	private KeyStoreSeal demoAuthority() throws GeneralSecurityException, IOException, SealingException {
		return exists(AUTHORITY) ? open(AUTHORITY, AUTHORITY)
				: keep(AUTHORITY, DemoCertificates.authority(clock.instant()));
	}

	private boolean exists(String name) {
		return Files.exists(folder.path(store(name)));
	}

	private KeyStoreSeal open(String name, String label) throws SealingException {
		return KeyStoreSeal.open(folder.path(store(name)), PasswordSource.file(folder.path(passwordFile(name))), ALIAS,
				label);
	}

	/**
	 * Writes the password first: a crash in between leaves no key that cannot be opened.
	 */
	private KeyStoreSeal keep(String name, KeyStoreSeal made) throws GeneralSecurityException, IOException {
		char[] password = newPassword();
		byte[] encoded = StandardCharsets.US_ASCII.encode(CharBuffer.wrap(password)).array();
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry(ALIAS, made.key(), password, made.chain().toArray(X509Certificate[]::new));
		store.store(content, password);
		Files.deleteIfExists(folder.path(store(name)));
		folder.write(passwordFile(name), encoded);
		folder.write(store(name), content.toByteArray());
		Arrays.fill(password, '\0');
		return made;
	}

	private static char[] newPassword() {
		byte[] random = new byte[PASSWORD_BYTES];
		RANDOM.nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random).toCharArray();
	}

	private static String store(String name) {
		return name + ".p12";
	}

	private static String passwordFile(String name) {
		return name + ".password";
	}

	private <T> T alone(Making<T> making) throws SealingException {
		try {
			return folder.alone(() -> {
				try {
					return making.made();
				}
				catch (GeneralSecurityException ex) {
					throw new SealingException("This Java cannot make keys: " + ex.getMessage(), ex);
				}
			});
		}
		catch (IOException ex) {
			throw new SealingException("The folder of the keys cannot be used: " + ex, ex);
		}
	}

	private interface Making<T> {

		T made() throws GeneralSecurityException, IOException, SealingException;

	}

}
