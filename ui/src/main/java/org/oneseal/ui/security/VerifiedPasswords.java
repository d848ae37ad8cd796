package org.oneseal.ui.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares programs, which send their password with each request, the deliberate slowness
 * of checking it: what was right is known to be right for some minutes. A wrong password
 * is always checked slowly.
 * <p>
 * What is remembered is a keyed hash, over a key of this start of the programme, of the
 * password together with the stored hash as it is read for each request: once that
 * changes, what is remembered fits no more. Whether the account may still sign in is
 * looked up anew each time, not here.
 */
class VerifiedPasswords implements PasswordEncoder {

	static final Duration REMEMBERED = Duration.ofMinutes(5);

	/** Each takes about 150 bytes. */
	static final int MOST = 1000;

	private static final String MAC = "HmacSHA256";

	private final PasswordEncoder passwords;

	private final Clock clock;

	private final SecretKeySpec key;

	private final Map<ByteBuffer, Instant> verified = new ConcurrentHashMap<>();

	VerifiedPasswords(PasswordEncoder passwords, Clock clock) {
		this.passwords = passwords;
		this.clock = clock;
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, MAC);
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
		if (password == null || stored == null) {
			return this.passwords.matches(password, stored);
		}
		ByteBuffer fingerprint = fingerprint(password, stored);
		Instant until = this.verified.get(fingerprint);
		if (until != null && this.clock.instant().isBefore(until)) {
			return true;
		}
		boolean right = this.passwords.matches(password, stored);
		if (right) {
			remember(fingerprint);
		}
		return right;
	}

	private void remember(ByteBuffer fingerprint) {
		Instant now = this.clock.instant();
		if (this.verified.size() >= MOST) {
			this.verified.values().removeIf((until) -> !now.isBefore(until));
		}
		if (this.verified.size() >= MOST) {
			this.verified.clear();
		}
		this.verified.put(fingerprint, now.plus(REMEMBERED));
	}

	/** A stored hash holds no NUL, so the two parts cannot be shifted. */
	private ByteBuffer fingerprint(CharSequence password, String stored) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(this.key);
			mac.update(stored.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return ByteBuffer.wrap(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + MAC, ex);
		}
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return this.passwords.encode(password);
	}

	@Override
	public boolean upgradeEncoding(@Nullable String stored) {
		return this.passwords.upgradeEncoding(stored);
	}

}
