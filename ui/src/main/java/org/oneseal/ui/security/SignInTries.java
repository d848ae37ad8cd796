package org.oneseal.ui.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords. After {@value #OF_ONE_ACCOUNT} wrong ones for an
 * account from one place, or {@value #OF_ONE_PLACE} from one place for whatever accounts,
 * no further one is checked from there until {@link #WINDOW} has passed without any. The
 * numbers are our own choice; nobody can lock somebody else out from another place.
 * <p>
 * Each node counts for itself and forgets with a restart.
 */
@Component
class SignInTries {

	static final int OF_ONE_ACCOUNT = 10;

	static final int OF_ONE_PLACE = 100;

	static final Duration WINDOW = Duration.ofMinutes(1);

	/** Each takes some 200 bytes. */
	static final int MOST = 20_000;

	private final Clock clock;

	private final Map<Counted, Tries> tries = new ConcurrentHashMap<>();

	SignInTries(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Whether a password may be checked now.
	 * @param place address of the network the request came from
	 */
	boolean mayTry(String username, String place) {
		return counted(username, place).stream().noneMatch((counted) -> wrong(counted) >= counted.limit());
	}

	void wasWrong(String username, String place) {
		Instant now = this.clock.instant();
		makeRoom(now);
		counted(username, place).forEach((counted) -> this.tries.merge(counted, new Tries(1, now.plus(WINDOW)),
				(before, one) -> before.isOver(now) ? one : new Tries(before.wrong() + 1, one.until())));
	}

	/** Whoever knows the password may mistype it again. */
	void wasRight(String username, String place) {
		this.tries.remove(Counted.account(username, place));
	}

	private int wrong(Counted counted) {
		Tries found = this.tries.get(counted);
		return (found == null || found.isOver(this.clock.instant())) ? 0 : found.wrong();
	}

	private void makeRoom(Instant now) {
		if (this.tries.size() >= MOST) {
			this.tries.values().removeIf((found) -> found.isOver(now));
		}
		if (this.tries.size() >= MOST) {
			this.tries.keySet().removeIf((counted) -> counted.account() != null);
		}
	}

	private static List<Counted> counted(String username, String place) {
		return List.of(Counted.account(username, place), new Counted(null, place));
	}

	/**
	 * What is counted: an account as seen from one place, or the place.
	 *
	 * @param account null for the place as a whole
	 */
	private record Counted(@Nullable String account, String place) {

		/** The database takes a name in capitals for the same. */
		static Counted account(String username, String place) {
			return new Counted(username.strip().toLowerCase(Locale.ROOT), place);
		}

		int limit() {
			return Objects.isNull(this.account) ? OF_ONE_PLACE : OF_ONE_ACCOUNT;
		}

	}

	private record Tries(int wrong, Instant until) {

		boolean isOver(Instant now) {
			return !now.isBefore(this.until);
		}

	}

}
