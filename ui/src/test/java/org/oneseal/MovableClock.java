package org.oneseal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The clock of the tests. It runs, so that what happens later is later, and can be set to
 * any day; every test begins on Monday 2026-11-23 at ten in Shanghai.
 */
public final class MovableClock extends Clock {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private static final LocalTime TEN = LocalTime.of(10, 0);

	private final ZoneId zone;

	private volatile Duration ahead = Duration.ZERO;

	MovableClock(ZoneId zone) {
		this.zone = zone;
		reset();
	}

	/** Back to where every test begins. */
	public void reset() {
		moveTo(MONDAY);
	}

	/** To ten in the morning of a day. */
	public void moveTo(LocalDate day) {
		moveTo(day.atTime(TEN));
	}

	public void moveTo(LocalDateTime time) {
		this.ahead = Duration.between(Instant.now(), time.atZone(this.zone).toInstant());
	}

	public void advance(Duration time) {
		this.ahead = this.ahead.plus(time);
	}

	public LocalDate today() {
		return LocalDate.now(this);
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return Clock.offset(Clock.system(other), this.ahead);
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	/**
	 * Sets it back before a test is even constructed: its constructor may bring cases
	 * about, which must not lie in the future of the test.
	 */
	static final class SetBack implements TestInstancePreConstructCallback {

		@Override
		public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext test) {
			SpringExtension.getApplicationContext(test).getBean(MovableClock.class).reset();
		}

	}

	/** Makes it the one clock. */
	@TestConfiguration(proxyBeanMethods = false)
	static class InTheApplication {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock(ZoneId.of("Asia/Shanghai"));
		}

	}

}
