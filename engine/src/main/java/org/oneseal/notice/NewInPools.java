package org.oneseal.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.transaction.support.TransactionSynchronization;

import org.oneseal.cases.StepSettled;

/** The steps that came into pools in a transaction, told of at its end. */
final class NewInPools implements TransactionSynchronization {

	private final List<StepSettled> begun = new ArrayList<>();

	private final Consumer<List<StepSettled>> tell;

	NewInPools(Consumer<List<StepSettled>> tell) {
		this.tell = tell;
	}

	void add(StepSettled settled) {
		this.begun.add(settled);
	}

	@Override
	public void beforeCommit(boolean readOnly) {
		this.tell.accept(List.copyOf(this.begun));
	}

}
