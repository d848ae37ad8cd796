package org.oneseal.ui.worklist;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.batch.Batch;
import org.oneseal.batch.BatchAct;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.Tag;

/**
 * Many cases an official acts on at once; attribute {@code batch}.
 *
 * @param href its page
 * @param act what is done
 * @param state where it stands
 * @param preparedAt when the cases were looked at
 * @param asked how many acts were asked for
 * @param over how many of them are over
 * @param counts how many have come to what, by message key; those that say nothing are
 * left out
 * @param done the acts, in the order the cases were chosen
 * @param eyes what the official has to look at, in the same order
 * @param eyesHref the first one of it that is still to be done, {@code null} for none
 * @param listHref the list the cases were chosen in
 * @param colleagues whom the steps can be handed to; the first one is nobody yet
 * @param typed what was typed, by name of the field
 * @param errors what was wrong with it, by name of the field
 * @param problems the same, to be read first
 */
record BatchView(String href, BatchAct act, Batch.State state, LocalDateTime preparedAt, int asked, int over,
		List<Count> counts, List<Row> done, List<Row> eyes, @Nullable String eyesHref, String listHref,
		List<Choice> colleagues, Map<String, String> typed, Map<String, String> errors, List<ProblemView> problems) {

	/** How many acts are left. */
	public int left() {
		return this.asked - this.over;
	}

	/** Whether nobody decided yet whether it is to be done. */
	public boolean isPrepared() {
		return this.state == Batch.State.PREPARED;
	}

	public boolean isRunning() {
		return this.state == Batch.State.RUNNING;
	}

	/**
	 * How many acts came to something.
	 *
	 * @param tag to what
	 * @param number how many
	 */
	record Count(Tag tag, int number) {

	}

	/**
	 * A case.
	 *
	 * @param caseNumber its number
	 * @param href its file
	 * @param subject what it is about
	 * @param applicant name
	 * @param state where it stands in the batch
	 * @param reasons why it needs eyes, or was not done
	 * @param endedAt when it was over, {@code null} before
	 */
	record Row(String caseNumber, String href, String subject, String applicant, Tag state, List<String> reasons,
			@Nullable LocalDateTime endedAt) {

	}

	/**
	 * A batch in the list of them.
	 *
	 * @param href its page
	 * @param act what is done
	 * @param startedAt when it was begun
	 * @param asked how many acts were asked for
	 * @param over how many of them are over
	 * @param done how many of them were done
	 * @param state whether it is still being done
	 */
	record Line(String href, BatchAct act, LocalDateTime startedAt, int asked, int over, int done, Tag state) {

	}

}
