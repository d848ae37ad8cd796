package org.oneseal.batch;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.form.Problem;

/**
 * One case of a batch.
 *
 * @param position its place, from 1
 * @param stepId id of the step
 * @param caseNumber number of the case
 * @param subject what the case is about
 * @param applicantName who applied
 * @param seen fingerprint of the case file when the summary was made
 * @param holder account of who held the step then, {@code null} for nobody
 * @param state where it stands
 * @param problems why it needs eyes, or why it was not done
 * @param endedAt when it was done or not done, {@code null} before
 */
public record BatchItem(int position, String stepId, String caseNumber, String subject, String applicantName,
		String seen, @Nullable String holder, State state, List<Problem> problems, @Nullable Instant endedAt) {

	/** Where a case of a batch stands. */
	public enum State {

		/** A person has to look at it; the batch does nothing. */
		EYES,
		/** It can be done together with the others, once they say so. */
		SAFE,
		/** It will be done. */
		WAITING,
		/** It was done. */
		DONE,
		/** It was not done; the problems say why. */
		FAILED,
		/** The official called it off before it had begun. */
		CANCELLED

	}

}
