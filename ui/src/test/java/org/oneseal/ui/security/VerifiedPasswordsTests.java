package org.oneseal.ui.security;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

import org.oneseal.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

class VerifiedPasswordsTests {

	private final CountingPasswords slow = new CountingPasswords();

	private final SettableClock clock = new SettableClock();

	private final VerifiedPasswords passwords = new VerifiedPasswords(this.slow, this.clock);

	@Test
	void aRightPasswordIsCheckedSlowlyOnce() {
		assertThat(this.passwords.matches("secret", "hash of secret")).isTrue();
		assertThat(this.passwords.matches("secret", "hash of secret")).isTrue();

		assertThat(this.slow.checks).hasValue(1);
	}

	@Test
	void aWrongPasswordIsCheckedSlowlyEachTimeAlsoAfterTheRightOne() {
		this.passwords.matches("secret", "hash of secret");

		assertThat(this.passwords.matches("wrong", "hash of secret")).isFalse();
		assertThat(this.passwords.matches("wrong", "hash of secret")).isFalse();

		assertThat(this.slow.checks).hasValue(3);
	}

	@Test
	void aChangedPasswordIsNoLongerKnown() {
		this.passwords.matches("secret", "hash of secret");

		assertThat(this.passwords.matches("secret", "hash of something else")).isFalse();

		assertThat(this.slow.checks).hasValue(2);
	}

	@Test
	void theSamePasswordOfAnotherPersonIsChecked() {
		this.passwords.matches("secret", "hash of secret");

		this.passwords.matches("secret", "salted hash of secret");

		assertThat(this.slow.checks).hasValue(2);
	}

	@Test
	void afterSomeMinutesItIsCheckedAgain() {
		this.passwords.matches("secret", "hash of secret");
		this.clock.advance(VerifiedPasswords.REMEMBERED);

		assertThat(this.passwords.matches("secret", "hash of secret")).isTrue();

		assertThat(this.slow.checks).hasValue(2);
	}

	@Test
	void itRemembersABoundedNumber() {
		for (int i = 0; i <= VerifiedPasswords.MOST; i++) {
			this.passwords.matches(i + "", "hash of " + i);
		}
		this.slow.checks.set(0);

		this.passwords.matches("0", "hash of 0");

		assertThat(this.slow.checks).as("the oldest were let go").hasValue(1);
	}

	@Test
	void noPasswordIsNeverRight() {
		assertThat(this.passwords.matches(null, "hash of null")).isFalse();
		assertThat(this.passwords.matches("secret", null)).isFalse();
	}

	private static final class CountingPasswords implements PasswordEncoder {

		private final AtomicInteger checks = new AtomicInteger();

		@Override
		public String encode(CharSequence password) {
			return "hash of " + password;
		}

		@Override
		public boolean matches(CharSequence password, String stored) {
			this.checks.incrementAndGet();
			return password != null && stored != null && stored.endsWith("hash of " + password);
		}

	}

}
