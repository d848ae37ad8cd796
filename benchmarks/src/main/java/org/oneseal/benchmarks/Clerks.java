package org.oneseal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Step;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;
import org.oneseal.worklist.Worklist;

/**
 * Eight people at work, each on a case of their own that was filed a moment ago, from
 * acceptance to the last opinion. Between two acts each reads for a quarter of a second,
 * which is far less than people need. Nobody decides: the engine would make the licence,
 * one more load that is there only while the engine runs.
 */
final class Clerks {

	private static final int CLERKS = 8;

	private static final int LEAST_PAUSE_MILLIS = 150;

	private static final int MOST_PAUSE_MILLIS = 350;

	private static final int LINES = 20;

	private final Program program;

	private final Receipts receipts;

	private final Queue<String> errors = new ConcurrentLinkedQueue<>();

	private final Queue<Done> done = new ConcurrentLinkedQueue<>();

	Clerks(Program program, Receipts receipts) {
		this.program = program;
		this.receipts = receipts;
	}

	/**
	 * An act.
	 *
	 * @param at when it was done, by {@link System#nanoTime}
	 * @param nanos how long the person waited
	 */
	private record Done(long at, long nanos) {

	}

	/** What people met so far that they should not have. */
	List<String> errors() {
		return List.copyOf(this.errors);
	}

	/** Work for some seconds. */
	Waits work(int seconds) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		return workUntil(() -> System.nanoTime() - end > 0);
	}

	/**
	 * Work until it is over, and finish the cases in hand; what is done on them after the
	 * end does not count.
	 */
	Waits workUntil(BooleanSupplier over) {
		this.done.clear();
		ExecutorService people = Executors.newFixedThreadPool(CLERKS + 1);
		try {
			Future<Long> end = people.submit(() -> {
				while (!over.getAsBoolean()) {
					TimeUnit.MILLISECONDS.sleep(100);
				}
				return System.nanoTime();
			});
			List<Future<?>> work = new ArrayList<>();
			IntStream.range(0, CLERKS)
				.forEach((clerk) -> work.add(people.submit(() -> work(new SplittableRandom(clerk), end))));
			for (Future<?> each : work) {
				each.get();
			}
			long ended = end.get();
			return Waits.of(this.done.stream().filter((act) -> act.at() - ended <= 0).mapToLong(Done::nanos));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted at work", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A clerk could not go on: " + ex.getCause(), ex);
		}
		finally {
			people.shutdownNow();
		}
	}

	private void work(SplittableRandom random, Future<Long> end) {
		while (!end.isDone()) {
			CaseNumber number = this.receipts.one();
			AcceptanceDesk acceptance = this.program.service(AcceptanceDesk.class);
			act(number, "acceptance", "zhoulan", random, (step, file) -> acceptance.accept(step.id(), actor("zhoulan"),
					file.fingerprint(), UUID.randomUUID().toString()));
			opinion(number, "reviewMarketRegulation", "chenjianguo", random);
			opinion(number, "reviewFireRescue", "zhaogang", random);
			opinion(number, "reviewUrbanManagement", "huangwei", random);
			opinion(number, "reviewMarketRegulation", "linxiaomei", random);
		}
	}

	private void opinion(CaseNumber number, String stepId, String official, SplittableRandom random) {
		Reviews reviews = this.program.service(Reviews.class);
		act(number, stepId, official, random,
				(step, file) -> reviews.give(step.id(), Opinion.Content.of(Opinion.Verdict.AGREE, "符合条件"),
						actor(official), file.fingerprint(), UUID.randomUUID().toString()));
	}

	/** Takes a step from the list, opens the file, and acts. */
	private void act(CaseNumber number, String stepId, String official, SplittableRandom random,
			BiFunction<Step, CaseFile, List<Problem>> how) {
		Actor actor = actor(official);
		pause(random);
		timed(() -> {
			this.program.service(Worklist.class).page(Worklist.View.POOL, actor, "", null, LINES);
			return this.program.service(Desk.class)
				.claim(step(file(number, actor), stepId).id(), actor, UUID.randomUUID().toString());
		});
		pause(random);
		timed(() -> {
			CaseFile file = file(number, actor);
			return how.apply(step(file, stepId), file);
		});
	}

	private void timed(Supplier<List<Problem>> act) {
		long began = System.nanoTime();
		try {
			act.get().stream().map(Object::toString).forEach(this.errors::add);
		}
		catch (RuntimeException ex) {
			// whatever a person would have met is counted and told at the end
			this.errors.add(ex.toString());
		}
		long now = System.nanoTime();
		this.done.add(new Done(now, now - began));
	}

	private static void pause(SplittableRandom random) {
		try {
			TimeUnit.MILLISECONDS.sleep(random.nextInt(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted at work", ex);
		}
	}

	private CaseFile file(CaseNumber number, Actor actor) {
		return this.program.service(CaseFiles.class).open(number.value(), actor);
	}

	private static Step step(CaseFile file, String stepId) {
		return file.openSteps()
			.stream()
			.filter((step) -> step.stepId().equals(stepId))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"%s is not open in %s".formatted(stepId, file.approvalCase().number())));
	}

	private Actor actor(String username) {
		return this.program.service(Organisation.class).actor(username);
	}

}
