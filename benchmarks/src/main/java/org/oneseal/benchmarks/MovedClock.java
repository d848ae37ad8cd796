package org.oneseal.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that runs and can be moved. */
final class MovedClock extends Clock {

	private final ZoneId zone;

	private volatile Duration ahead;

	/**
	 * @param time what it shows now
	 */
	MovedClock(ZoneId zone, LocalDateTime time) {
		this.zone = zone;
		this.ahead = ahead(zone, time);
	}

	void moveTo(LocalDateTime time) {
		this.ahead = ahead(this.zone, time);
	}

	private static Duration ahead(ZoneId zone, LocalDateTime time) {
		return Duration.between(Instant.now(), time.atZone(zone));
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return Clock.offset(Clock.system(other), this.ahead);
	}

}
