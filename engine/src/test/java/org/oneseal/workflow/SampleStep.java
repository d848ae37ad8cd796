package org.oneseal.workflow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.ProcessStep;

/** An automatic step that notes what it did and fails as often as it is told. */
public class SampleStep implements ProcessStep {

	private final List<CaseNumber> done = new CopyOnWriteArrayList<>();

	private volatile int failuresToCome;

	private volatile RuntimeException failure = unforeseen();

	private volatile boolean hangs;

	@Override
	public void run(CaseNumber number) {
		if (hangs) {
			hang(number);
		}
		if (failuresToCome > 0) {
			failuresToCome--;
			throw failure;
		}
		done.add(number);
	}

	private static void hang(CaseNumber number) {
		System.out.println("issuing " + number);
		try {
			TimeUnit.MINUTES.sleep(2);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void hang() {
		hangs = true;
	}

	void failNext(int times) {
		failNext(times, unforeseen());
	}

	void failNext(int times, RuntimeException with) {
		failure = with;
		failuresToCome = times;
	}

	private static RuntimeException unforeseen() {
		return new IllegalStateException("the seal is away");
	}

	List<CaseNumber> done() {
		return done;
	}

}
