package org.oneseal.supervision;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.oneseal.cases.StaffingRound;
import org.oneseal.cases.UsualTimesRefresh;
import org.oneseal.post.Outbox;

/**
 * Goes on patrol and sends the mails again and again, on a thread of its own: the pool of
 * the engine's jobs is bounded and refuses. One thread on each node, so that supervision
 * never takes more than one connection from people.
 */
@Component
class Rounds {

	private static final Logger log = LoggerFactory.getLogger(Rounds.class);

	private static final int SECONDS_TO_STOP = 10;

	private final Patrol patrol;

	private final StaffingRound staffing;

	private final Outbox outbox;

	private final UsualTimesRefresh usual;

	private final Duration every;

	private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(1, (work) -> {
		Thread worker = new Thread(work, "supervision");
		worker.setDaemon(true);
		return worker;
	});

	Rounds(Patrol patrol, StaffingRound staffing, Outbox outbox, UsualTimesRefresh usual,
			SupervisionSettings settings) {
		this.patrol = patrol;
		this.staffing = staffing;
		this.outbox = outbox;
		this.usual = usual;
		this.every = settings.every();
	}

	@EventListener
	void begin(ApplicationReadyEvent event) {
		if (!this.every.isZero()) {
			this.thread.scheduleWithFixedDelay(this::round, 0, this.every.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void round() {
		try {
			int looked = this.patrol.run();
			if (looked > 0) {
				log.info("Supervision looked at {} time limits", looked);
			}
			this.staffing.run();
			this.usual.daily();
			this.outbox.deliver();
		}
		catch (RuntimeException ex) {
			// as when the database is away; a thrown exception would end all rounds
			log.warn("A round of supervision ended early; the next one begins in {}", this.every, ex);
		}
	}

	@PreDestroy
	void end() {
		this.thread.shutdownNow();
		try {
			if (!this.thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
				log.warn("A round of supervision did not end within {} s", SECONDS_TO_STOP);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
