package org.oneseal.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.oneseal.benchmarks.Intake.Done;

/**
 * A time in which officials work side by side, and what is known of it: how long each
 * request took, what they were told was done, and what went wrong.
 */
final class Workday {

	/** Kept by itself: everybody signs in once, before the time that is measured. */
	static final String SIGN_IN = "sign in";

	private final URI server;

	private final HttpClient http;

	private final int pace;

	private final long measuredFrom;

	private final long end;

	private final Map<String, Collection<Long>> took = new ConcurrentHashMap<>();

	private final Collection<Done> done = new ConcurrentLinkedQueue<>();

	private final Collection<String> errors = new ConcurrentLinkedQueue<>();

	private final AtomicInteger beaten = new AtomicInteger();

	private final AtomicInteger idle = new AtomicInteger();

	/**
	 * A day that begins now.
	 * @param pace cases an hour for each official
	 * @param warmUp seconds that are not measured, in which everybody signs in
	 * @param seconds that are measured
	 */
	Workday(URI server, HttpClient http, int pace, int warmUp, int seconds) {
		this.server = server;
		this.http = http;
		this.pace = pace;
		this.measuredFrom = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUp);
		this.end = this.measuredFrom + TimeUnit.SECONDS.toNanos(seconds);
	}

	/** Has them all work until it ends, and finish what they have in hand. */
	void work(List<Town.Person> staff) {
		ExecutorService people = Executors.newFixedThreadPool(staff.size());
		try {
			List<Future<?>> work = new ArrayList<>();
			for (int i = 0; i < staff.size(); i++) {
				OfficialAtWork official = new OfficialAtWork(this, staff.get(i), i, staff.size());
				work.add(people.submit(official::work));
			}
			for (Future<?> each : work) {
				each.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted at work", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("An official could not go on: " + ex.getCause(), ex);
		}
		finally {
			people.shutdownNow();
		}
	}

	Visitor visitor() {
		return new Visitor(this.server, this.http, this::took);
	}

	private void took(String kind, long nanos) {
		long now = System.nanoTime();
		if (kind.equals(SIGN_IN) || (now - nanos - this.measuredFrom >= 0 && now - this.end <= 0)) {
			this.took.computeIfAbsent(kind, (any) -> new ConcurrentLinkedQueue<>()).add(nanos);
		}
	}

	boolean isOver() {
		return System.nanoTime() - this.end > 0;
	}

	/** For each case at this pace, in milliseconds. */
	long forACase() {
		return TimeUnit.HOURS.toMillis(1) / this.pace;
	}

	/** An official was told so. */
	void done(String number, String act, Town.Person by) {
		this.done.add(new Done(number, act, by.username()));
	}

	void failed(Town.Person official, RuntimeException what) {
		this.errors.add("%s: %s".formatted(official.username(), what.getMessage()));
	}

	/** Somebody else took the case a moment earlier. */
	void beaten() {
		this.beaten.incrementAndGet();
	}

	/** There was nothing to do. */
	void idle() {
		this.idle.incrementAndGet();
	}

	int timesBeaten() {
		return this.beaten.get();
	}

	int timesIdle() {
		return this.idle.get();
	}

	List<String> errors() {
		return List.copyOf(this.errors);
	}

	/** By kind of request. */
	Map<String, Waits> waits() {
		Map<String, Waits> waits = new TreeMap<>();
		this.took.forEach((kind, nanos) -> waits.put(kind, Waits.of(nanos.stream().mapToLong(Long::longValue))));
		return waits;
	}

	int acts() {
		return this.done.size();
	}

	/**
	 * Compares what officials were told with the trails.
	 * @return what is there too seldom or too often
	 */
	List<String> notAsInTheTrails(Intake intake) {
		Map<Done, Integer> balance = new LinkedHashMap<>();
		this.done.forEach((act) -> balance.merge(act, 1, Integer::sum));
		List<String> officials = this.done.stream().map(Done::by).distinct().toList();
		this.done.stream()
			.map(Done::number)
			.distinct()
			.flatMap((number) -> intake.trail(number).stream())
			.filter((act) -> officials.contains(act.by()))
			.forEach((act) -> balance.merge(act, -1, Integer::sum));
		return balance.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != 0)
			.map((entry) -> "%s: told %+d times more than in the trail".formatted(entry.getKey(), entry.getValue()))
			.toList();
	}

}
