package org.oneseal.cases;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import org.oneseal.timelimit.CalendarRevised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has the limits of running cases counted anew when the calendar was revised, a few at a
 * time behind whoever works. Each limit knows which state of the calendar counted it, so
 * what a stopped node left is done by the next one that starts.
 */
@Component
class CalendarFollower {

	private static final Logger log = LoggerFactory.getLogger(CalendarFollower.class);

	private final RevisedCalendars revised;

	/** A thread of its own: the pool of the engine's jobs is bounded and refuses. */
	private final TaskExecutor executor = new SimpleAsyncTaskExecutor("calendar-");

	private final AtomicBoolean asked = new AtomicBoolean();

	private final ReentrantLock counting = new ReentrantLock();

	private volatile boolean stopping;

	CalendarFollower(RevisedCalendars revised) {
		this.revised = revised;
	}

	@EventListener
	void afterStart(ApplicationReadyEvent event) {
		start();
	}

	@TransactionalEventListener(fallbackExecution = true)
	void follow(CalendarRevised event) {
		start();
	}

	private void start() {
		if (this.asked.compareAndSet(false, true)) {
			this.executor.execute(this::run);
		}
	}

	private void count(String countdown) {
		try {
			this.revised.count(countdown);
		}
		catch (RuntimeException ex) {
			// the others must not wait for it; the next start tries it again
			log.error("The time limit {} was not counted anew with the revised calendar", countdown, ex);
		}
	}

	/** A stop waits for the few that are being counted; the next start does the rest. */
	@EventListener
	void stop(ContextClosedEvent event) {
		this.stopping = true;
		this.counting.lock();
		this.counting.unlock();
	}

	private void run() {
		this.asked.set(false);
		this.counting.lock();
		try {
			countAll();
		}
		finally {
			this.counting.unlock();
		}
	}

	private List<String> next(String last) {
		return this.stopping ? List.of() : this.revised.next(last);
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

}
