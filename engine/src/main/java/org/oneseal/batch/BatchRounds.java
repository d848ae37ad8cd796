package org.oneseal.batch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.form.Problem;

/**
 * Does what batches ask for, on one thread of each node, so that batches never take more
 * than one connection from people. A node takes an act for two minutes; should it die,
 * another one takes it after that, and as an act and its end are one transaction, it is
 * done once.
 */
@Component
class BatchRounds {

	/** How often an act that fails for no reason of its own is begun. */
	static final int MOST_ATTEMPTS = 5;

	private static final Logger log = LoggerFactory.getLogger(BatchRounds.class);

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private static final int PAGE = 20;

	private static final int SECONDS_TO_STOP = 10;

	private final BatchTable table;

	private final BatchWork work;

	private final Duration every;

	private final Duration taken;

	private final Clock clock;

	private volatile boolean stopping;

	private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread worker = new Thread(task, "batches");
		worker.setDaemon(true);
		return worker;
	});

	/**
	 * Made by Spring.
	 * @param every how long after it found nothing to do it looks again; nought for never
	 * @param taken how long an act is the node's that does it: far longer than any takes,
	 * and how long what a dead node had begun waits
	 */
	BatchRounds(BatchTable table, BatchWork work, @Value("${oneseal.batch.every:5s}") Duration every,
			@Value("${oneseal.batch.lock-time:2m}") Duration taken, Clock clock) {
		this.table = table;
		this.work = work;
		this.every = every;
		this.taken = taken;
		this.clock = clock;
	}

	@EventListener
	void begin(ApplicationReadyEvent event) {
		if (!this.every.isZero()) {
			this.thread.scheduleWithFixedDelay(this::round, 0, this.every.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	/** Whoever started it is waiting. */
	@TransactionalEventListener
	void begin(BatchStarted started) {
		if (!this.every.isZero()) {
			this.thread.execute(this::round);
		}
	}

	private void round() {
		try {
			run();
		}
		catch (RuntimeException ex) {
			// as when the database is away; a thrown exception would end all rounds
			log.warn("A round of batches ended early; the next one begins in {}", this.every, ex);
		}
	}

	/**
	 * Does what is to be done.
	 * @return how many acts this node took
	 */
	int run() {
		int taken = 0;
		List<BatchTable.Slot> due = this.table.due(this.clock.instant(), PAGE);
		while (!due.isEmpty() && !this.stopping) {
			for (BatchTable.Slot slot : due) {
				taken += this.stopping ? 0 : take(slot);
			}
			due = this.table.due(this.clock.instant(), PAGE);
		}
		this.table.ended().forEach(this.work::tellEnd);
		return taken;
	}

	private int take(BatchTable.Slot slot) {
		return this.table.take(slot, this.clock.instant().plus(this.taken)).map((mine) -> {
			carryOut(mine);
			return 1;
		}).orElse(0);
	}

	private void carryOut(BatchTable.Slot slot) {
		try {
			this.work.carryOut(slot);
		}
		catch (NoSuchCaseException ex) {
			this.table.fail(slot, List.of(Problem.error(null, "batch.failed.out-of-sight")), this.clock.instant());
		}
		catch (RuntimeException ex) {
			log.warn("Act {} was not carried out", slot.requestKey(), ex);
			if (slot.attempts() < MOST_ATTEMPTS) {
				this.table.postpone(slot, this.clock.instant().plus(PAUSE));
			}
			else {
				this.table.fail(slot, List.of(Problem.error(null, "batch.failed.gave-up")), this.clock.instant());
			}
		}
	}

	@PreDestroy
	void end() {
		this.stopping = true;
		this.thread.shutdown();
		try {
			if (!this.thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
				log.warn("An act of a batch did not end within {} s", SECONDS_TO_STOP);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
