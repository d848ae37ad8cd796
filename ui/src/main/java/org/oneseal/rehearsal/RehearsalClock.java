package org.oneseal.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that stands until it is moved, but for a microsecond each time it is read: what
 * happens later is later, and every rehearsal sees the same times.
 */
final class RehearsalClock extends Clock {

	private static final long MICROSECONDS = 1_000_000;

	private final ZoneId zone;

	/** Microseconds since the epoch; those of a moved clock begin anew. */
	private final AtomicLong now;

	RehearsalClock(ZoneId zone, Instant beginning) {
		this(zone, new AtomicLong(micros(beginning)));
	}

	private RehearsalClock(ZoneId zone, AtomicLong now) {
		this.zone = zone;
		this.now = now;
	}

	void moveTo(Instant time) {
		now.set(micros(time));
	}

	private static long micros(Instant time) {
		return Math.addExact(Math.multiplyExact(time.getEpochSecond(), MICROSECONDS), time.getNano() / 1000);
	}

	/** Legal local time, without being read by it. */
	LocalDateTime time() {
		return LocalDateTime.ofInstant(instantOf(now.get()), zone);
	}

	@Override
	public Instant instant() {
		return instantOf(now.getAndIncrement());
	}

	private static Instant instantOf(long micros) {
		return Instant.ofEpochSecond(Math.floorDiv(micros, MICROSECONDS), Math.floorMod(micros, MICROSECONDS) * 1000);
	}

	@Override
	public ZoneId getZone() {
		return zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new RehearsalClock(other, now);
	}

}
