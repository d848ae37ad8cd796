package org.oneseal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.oneseal.cases.BulkOpening;
import org.oneseal.cases.CaseNumber;
import org.oneseal.matter.MatterCode;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;

/** Applications for food business licences that reach the sample city. */
final class Receipts {

	private static final String CITY = "429900";

	private static final int THREADS = 4;

	private static final int IN_ONE_TRANSACTION = 10;

	private final BulkOpening opening;

	private final Actor applicant;

	Receipts(Program program) {
		this.opening = program.service(BulkOpening.class);
		this.applicant = program.service(Organisation.class).actor("hehua");
	}

	/** One more. */
	CaseNumber one() {
		List<CaseNumber> drawn = this.opening.draw(CITY, 1);
		open(drawn);
		return drawn.get(0);
	}

	/** So many more. */
	void many(int cases) {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<Future<?>> opened = new ArrayList<>();
			for (int left = cases; left > 0; left -= IN_ONE_TRANSACTION) {
				int count = Math.min(left, IN_ONE_TRANSACTION);
				opened.add(threads.submit(() -> open(this.opening.draw(CITY, count))));
			}
			for (Future<?> each : opened) {
				each.get();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while cases were opened", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A case could not be opened: " + ex.getCause(), ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private void open(List<CaseNumber> drawn) {
		this.opening.open(new MatterCode("food-business-licence"), CompleteApplication.answers(), this.applicant,
				drawn);
	}

}
