package org.oneseal.cases;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.oneseal.timelimit.CalendarRevised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the limits of running cases counted anew when the calendar was revised, a few at a
 * time behind whoever works. Each limit knows which state of the calendar counted it, so
 * what a stopped node left is done by the next look of any node. It looks again and again
 * because a case that another node opens at the very instant of a revision may be written
 * with the older state after the look that followed the revision.
 */
@Component
class CalendarFollower {

	private static final Logger log = LoggerFactory.getLogger(CalendarFollower.class);

	/** A look that finds nothing is one query of an index. */
	private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

	private static final int SECONDS_TO_STOP = 10;

	private final RevisedCalendars revised;

	private final Duration betweenLooks;

	/** A thread of its own: the pool of the engine's jobs is bounded and refuses. */
	private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(1, (work) -> {
		Thread worker = new Thread(work, "calendar");
		worker.setDaemon(true);
		return worker;
	});

	private final AtomicBoolean asked = new AtomicBoolean();

	private volatile boolean stopping;

	@Autowired
	CalendarFollower(RevisedCalendars revised) {
		this(revised, BETWEEN_LOOKS);
	}

	CalendarFollower(RevisedCalendars revised, Duration betweenLooks) {
		this.revised = revised;
		this.betweenLooks = betweenLooks;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.thread.scheduleWithFixedDelay(this::look, 0, this.betweenLooks.toMillis(), TimeUnit.MILLISECONDS);
	}

	@TransactionalEventListener(fallbackExecution = true)
	void follow(CalendarRevised event) {
		if (!this.stopping && this.asked.compareAndSet(false, true)) {
			this.thread.execute(this::look);
		}
	}

	private void look() {
		this.asked.set(false);
		try {
			countAll();
		}
		catch (RuntimeException ex) {
			// as when the database is away; a thrown exception would end all looks
			log.warn("Not all time limits were compared with the calendar; the next look is in {}", this.betweenLooks,
					ex);
		}
	}

	private void countAll() {
		int counted = 0;
		String last = "";
		for (List<String> page = next(last); !page.isEmpty(); page = next(last)) {
			page.forEach(this::count);
			counted += page.size();
			last = page.get(page.size() - 1);
		}
		if (counted > 0) {
			log.info("Counted {} time limits anew with the revised calendar", counted);
		}
	}

	private List<String> next(String last) {
		return this.stopping ? List.of() : this.revised.next(last);
	}

	private void count(String countdown) {
		try {
			this.revised.count(countdown);
		}
		catch (RuntimeException ex) {
			// the others must not wait for it; the next look tries it again
			log.error("The time limit {} was not counted anew with the revised calendar", countdown, ex);
		}
	}

	/** A stop waits for the few that are being counted; the next start does the rest. */
	@EventListener(ContextClosedEvent.class)
	void stop() {
		this.stopping = true;
		this.thread.shutdown();
		try {
			if (!this.thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
				log.warn("Counting time limits anew did not end within {} s", SECONDS_TO_STOP);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
