package org.oneseal.ui.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing. After {@value #OF_ONE} wrong secrets for one thing from one place,
 * or {@value #OF_ONE_PLACE} from one place for whatever things, no further one is checked
 * from there until {@link #WINDOW} has passed without any. The numbers are our own
 * choice; nobody can lock somebody else out from another place.
 * <p>
 * Each node counts for itself and forgets with a restart.
 */
public final class Guesses {

	public static final int OF_ONE = 10;

	public static final int OF_ONE_PLACE = 100;

	public static final Duration WINDOW = Duration.ofMinutes(1);

	/** Each takes some 200 bytes. */
	public static final int MOST = 20_000;

	private final Clock clock;

	private final Map<Counted, Tries> tries = new ConcurrentHashMap<>();

	public Guesses(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Whether a secret may be checked now.
	 * @param what whose secret it is, such as the name of an account
	 * @param place address of the network the request came from
	 */
	public boolean mayTry(String what, String place) {
		return counted(what, place).stream().noneMatch((counted) -> wrong(counted) >= counted.limit());
	}

	public void wasWrong(String what, String place) {
		Instant now = this.clock.instant();
		makeRoom(now);
		counted(what, place).forEach((counted) -> this.tries.merge(counted, new Tries(1, now.plus(WINDOW)),
				(before, one) -> before.isOver(now) ? one : new Tries(before.wrong() + 1, one.until())));
	}

	/** Whoever knows the secret may mistype it again. */
	public void wasRight(String what, String place) {
		this.tries.remove(Counted.thing(what, place));
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
			this.tries.keySet().removeIf((counted) -> counted.what() != null);
		}
	}

	private static List<Counted> counted(String what, String place) {
		return List.of(Counted.thing(what, place), new Counted(null, place));
	}

	/**
	 * What is counted: a thing as seen from one place, or the place.
	 *
	 * @param what null for the place as a whole
	 */
	private record Counted(@Nullable String what, String place) {

		/** The database takes the name of an account in capitals for the same. */
		static Counted thing(String what, String place) {
			return new Counted(what.strip().toLowerCase(Locale.ROOT), place);
		}

		int limit() {
			return Objects.isNull(this.what) ? OF_ONE_PLACE : OF_ONE;
		}

	}

	private record Tries(int wrong, Instant until) {

		boolean isOver(Instant now) {
			return !now.isBefore(this.until);
		}

	}

}
