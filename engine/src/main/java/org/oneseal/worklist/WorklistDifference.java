package org.oneseal.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Something the work list, the steps of the cases and the engine do not agree on.
 *
 * @param kind what is wrong
 * @param stepId id of the step, which is that of the line and of the engine's task
 * @param caseNumber number of the case
 * @param stepKey id of the step in the process definition
 * @param field what is told differently; {@code null} where the whole line, step or task
 * is missing or too much
 * @param expected what the case says; {@code null} for nothing
 * @param found what the list, or the engine, says; {@code null} for nothing
 */
public record WorklistDifference(Kind kind, String stepId, String caseNumber, String stepKey,
		@Nullable WorklistField field, @Nullable String expected, @Nullable String found) {

	/** What can be wrong. */
	public enum Kind {

		/** A step has no line. */
		MISSING(true),
		/** A line has no step. */
		SURPLUS(true),
		/** A line says something else than its case. */
		DIFFERENT(true),
		/** A step is open that the engine has no task for. */
		WITHOUT_TASK(false),
		/** The engine has a task that is no open step of any case. */
		WITHOUT_STEP(false),
		/** The engine's task says something else than the step. */
		TASK_DIFFERENT(false);

		private final boolean ofTheList;

		Kind(boolean ofTheList) {
			this.ofTheList = ofTheList;
		}

		/**
		 * Whether the list is wrong, which can be written anew, and not the case or the
		 * engine.
		 */
		public boolean isOfTheList() {
			return this.ofTheList;
		}

	}

}
