package org.oneseal.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Through an engine by itself, with everything that is known of a case in its variables.
 */
abstract class EngineApprovals implements Approvals {

	private final AtomicInteger serial = new AtomicInteger();

	private final Tries tries = new Tries();

	@Override
	public void approve() {
		String number = "429900-20260105-%04d".formatted(this.serial.incrementAndGet());
		this.tries.act(() -> start(number, RawProcess.application(number)));
		act(number, "acceptance", Map.of("acceptance", "accepted", "acceptedBy", "zhoulan"));
		RawProcess.REVIEWS.forEach((step, officials) -> {
			for (int position = 0; position < officials.size(); position++) {
				Map<String, Object> opinion = RawProcess.opinion(step, officials.get(position));
				if (position < officials.size() - 1) {
					this.tries.act(() -> note(open(number, step), opinion));
				}
				else {
					act(number, step, opinion);
				}
			}
		});
		act(number, "decision", Map.of("decision", "granted", "decidedBy", "wangzhiyuan", "reasons", ""));
	}

	private void act(String number, String step, Map<String, Object> facts) {
		this.tries.act(() -> complete(open(number, step), new HashMap<>(facts)));
	}

	@Override
	public int failed() {
		return this.tries.failed();
	}

	/** Starts a case. */
	abstract Object start(String number, Map<String, Object> application);

	/**
	 * Opens a case: its open task of this step, and everything that is known of it.
	 * @return id of the task
	 */
	abstract String open(String number, String step);

	/** Notes the first of two opinions. */
	abstract Object note(String task, Map<String, Object> facts);

	/** Ends a step. */
	abstract Object complete(String task, Map<String, Object> facts);

}
