package org.oneseal.batch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Many cases that one official acts on at once.
 *
 * @param id its id
 * @param act what is done
 * @param by account of the official
 * @param wish what all acts have in common; nothing before it is started
 * @param list the list the cases were chosen in, in words of whoever asked; may be empty
 * @param preparedAt when the cases were looked at: what was seen then is what is signed
 * @param startedAt when the official said that it be done, {@code null} before
 * @param items the cases, in the order they were chosen
 */
public record Batch(String id, BatchAct act, String by, BatchWish wish, String list, Instant preparedAt,
		@Nullable Instant startedAt, List<BatchItem> items) {

	/** Cases of a batch at most. */
	public static final int MOST = 200;

	/** Where a batch stands. */
	public enum State {

		/** Nothing happened yet: the official reads the summary. */
		PREPARED,
		/** It is being done. */
		RUNNING,
		/** Nothing is left to do. */
		ENDED

	}

	public State state() {
		if (this.startedAt == null) {
			return State.PREPARED;
		}
		return (count(BatchItem.State.WAITING) > 0) ? State.RUNNING : State.ENDED;
	}

	/** Those of one state. */
	public List<BatchItem> items(BatchItem.State state) {
		return this.items.stream().filter((item) -> item.state() == state).toList();
	}

	public int count(BatchItem.State state) {
		return items(state).size();
	}

	/** How many acts were asked for. */
	public int asked() {
		return this.items.size() - count(BatchItem.State.EYES);
	}

	/** How many of them are over, whatever came of them. */
	public int over() {
		return asked() - count(BatchItem.State.WAITING) - count(BatchItem.State.SAFE);
	}

}
