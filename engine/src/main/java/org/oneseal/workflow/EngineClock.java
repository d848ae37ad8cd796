package org.oneseal.workflow;

import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** The engine's clock, which is the one clock of the application. */
final class EngineClock implements org.flowable.common.engine.impl.runtime.Clock {

	private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

	private final Clock clock;

	EngineClock(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Date getCurrentTime() {
		return Date.from(clock.instant());
	}

	@Override
	public Calendar getCurrentCalendar() {
		return getCurrentCalendar(UTC);
	}

	@Override
	public Calendar getCurrentCalendar(TimeZone zone) {
		Calendar calendar = new GregorianCalendar(zone);
		calendar.setTime(getCurrentTime());
		return calendar;
	}

	@Override
	public TimeZone getCurrentTimeZone() {
		return UTC;
	}

	@Override
	public void setCurrentTime(Date time) {
		throw notHere();
	}

	@Override
	public void setCurrentCalendar(Calendar time) {
		throw notHere();
	}

	@Override
	public void reset() {
		throw notHere();
	}

	private static UnsupportedOperationException notHere() {
		return new UnsupportedOperationException("The time is that of the Clock bean; move that one");
	}

}
