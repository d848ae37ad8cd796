package org.oneseal.worklist;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.oneseal.matter.MatterCode;

/**
 * Which lines of which list somebody wants to see.
 *
 * @param view the list
 * @param order of its lines; what is done is always shown latest first
 * @param text part of a case number, subject or applicant; empty for all
 * @param matter the one matter wanted, {@code null} for all
 * @param dueFrom the first day due that is wanted, {@code null} for any
 * @param dueUntil the last one, {@code null} for any
 * @param batch id of a batch: of the list only what it left to a person's eyes or could
 * not do; {@code null} for all
 */
public record WorklistWish(Worklist.View view, Order order, String text, @Nullable MatterCode matter,
		@Nullable LocalDate dueFrom, @Nullable LocalDate dueUntil, @Nullable String batch) {

	public WorklistWish {
		text = text.strip();
	}

	/** Lines of a list, whatever became of them in a batch. */
	public WorklistWish(Worklist.View view, Order order, String text, @Nullable MatterCode matter,
			@Nullable LocalDate dueFrom, @Nullable LocalDate dueUntil) {
		this(view, order, text, matter, dueFrom, dueUntil, null);
	}

	/** What comes first. */
	public enum Order {

		/** Earliest due. */
		DUE,
		/** What has been waiting longest. */
		AGE,
		/**
		 * What has least time left beyond that which such a step usually takes; what
		 * stands still comes last.
		 */
		RISK

	}

	/** All of a list, earliest due first. */
	public static WorklistWish of(Worklist.View view) {
		return new WorklistWish(view, Order.DUE, "", null, null, null);
	}

	/** The same for lines in which a text occurs. */
	public WorklistWish with(String wantedText) {
		return new WorklistWish(this.view, this.order, wantedText, this.matter, this.dueFrom, this.dueUntil,
				this.batch);
	}

	/** The same for the lines a batch left to a person's eyes. */
	public WorklistWish leftBy(@Nullable String batchId) {
		return new WorklistWish(this.view, this.order, this.text, this.matter, this.dueFrom, this.dueUntil, batchId);
	}

	/** Whether anything but a text in the lines leaves some of the list out. */
	boolean isNarrowed() {
		return this.matter != null || this.dueFrom != null || this.dueUntil != null || this.batch != null;
	}

	/** The place after a line of the list. */
	public Position after(WorkItem item) {
		return new Position(true, Key.of(this).of(item), item.stepId());
	}

}
