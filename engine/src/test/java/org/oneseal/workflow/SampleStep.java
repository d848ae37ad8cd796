package org.oneseal.workflow;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.ProcessStep;

/** An automatic step that notes what it did and fails as often as it is told. */
public class SampleStep implements ProcessStep {

	private final List<CaseNumber> done = new CopyOnWriteArrayList<>();

	private volatile int failuresToCome;

	@Override
	public void run(CaseNumber number) {
		if (failuresToCome > 0) {
			failuresToCome--;
			throw new IllegalStateException("the seal is away");
		}
		done.add(number);
	}

	void failNext(int times) {
		failuresToCome = times;
	}

	List<CaseNumber> done() {
		return done;
	}

}
