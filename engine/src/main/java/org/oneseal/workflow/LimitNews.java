package org.oneseal.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.oneseal.cases.Step;
import org.oneseal.database.Memory;
import org.oneseal.timelimit.Countdown;

import org.springframework.transaction.support.TransactionSynchronization;

/** What became of the limits of a case and of its steps in one transaction. */
final class LimitNews implements TransactionSynchronization {

	private final String caseId;

	private final Consumer<LimitNews> atTheEnd;

	private final List<Countdown> changed = new ArrayList<>();

	/** Keys of the tasks that were opened. */
	private final Set<String> opened = new HashSet<>();

	/** Keys of the tasks that were ended, and not opened again. */
	private final Set<String> ended = new HashSet<>();

	LimitNews(String caseId, Consumer<LimitNews> atTheEnd) {
		this.caseId = caseId;
		this.atTheEnd = atTheEnd;
	}

	String caseId() {
		return caseId;
	}

	void add(Countdown countdown) {
		changed.add(countdown);
	}

	void opened(Step step) {
		if (step.isDrawn()) {
			opened.add(step.stepId());
			ended.remove(step.stepId());
		}
	}

	void changed(Step step) {
		if (step.isDrawn() && !step.isOpen()) {
			ended.add(step.stepId());
		}
	}

	List<Countdown> changed() {
		return changed;
	}

	boolean isOpened(String task) {
		return opened.contains(task);
	}

	boolean isEnded(String task) {
		return ended.contains(task);
	}

	/**
	 * Notes until when a timer that is made now waits for a limit, or that those made in
	 * this transaction do not wait for the same.
	 */
	static void timerMade(String caseId, String name, Instant due) {
		Timer timer = new Timer(caseId, name);
		Memory.note(timer,
				Memory.recall(timer).filter((before) -> !before.equals(due)).isPresent() ? Instant.MIN : due);
	}

	/** Whether timers that were made in this transaction wait until then. */
	boolean isMade(String name, Instant due) {
		return Memory.recall(new Timer(caseId, name)).filter(due::equals).isPresent();
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		atTheEnd.accept(this);
	}

	private record Timer(String caseId, String name) {

	}

}
