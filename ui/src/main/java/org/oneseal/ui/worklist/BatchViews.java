package org.oneseal.ui.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.batch.Batch;
import org.oneseal.batch.BatchAct;
import org.oneseal.batch.BatchItem;
import org.oneseal.batch.BatchWish;
import org.oneseal.batch.Batches;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.ProblemViews;
import org.oneseal.ui.view.Tag;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;
import org.oneseal.ui.worklist.WorklistView.Tab;

/** Batches as officials read them. */
@Component
class BatchViews {

	private final Batches batches;

	private final ListWalk walk;

	private final ProblemViews problems;

	private final LegalDays days;

	private final Words words;

	BatchViews(Batches batches, ListWalk walk, ProblemViews problems, LegalDays days, Words words) {
		this.batches = batches;
		this.walk = walk;
		this.problems = problems;
		this.days = days;
		this.words = words;
	}

	/**
	 * A batch.
	 * @param typed what was typed into the summary
	 * @param found why it was not begun
	 */
	BatchView of(Batch batch, BatchWish typed, List<Problem> found, Actor official) {
		ListAddress list = list(batch);
		Tab shown = list.shown().orElse(Tab.MINE);
		return new BatchView(href(batch.id()), batch.act(), batch.state(), this.days.at(batch.preparedAt()),
				batch.asked(), batch.over(), counts(batch),
				rows(batch.items().stream().filter((item) -> item.state() != BatchItem.State.EYES).toList()),
				rows(batch.items(BatchItem.State.EYES)), eyes(batch, list, shown, official),
				list.href(shown, list.from()), colleagues(batch, typed, official),
				Map.of("to", typed.to(), "words", typed.words(), "conditions", typed.conditions()),
				this.problems.errorsByField(found), this.problems.errors(found));
	}

	static String href(String id) {
		return "/work/batches/" + id;
	}

	private static ListAddress list(Batch batch) {
		return ListAddress.of(batch.list());
	}

	private @Nullable String eyes(Batch batch, ListAddress list, Tab shown, Actor official) {
		return (batch.count(BatchItem.State.EYES) + batch.count(BatchItem.State.FAILED) > 0)
				? this.walk.begin(list.leftBy(batch.id()), shown, official).orElse(null) : null;
	}

	private static List<BatchView.Count> counts(Batch batch) {
		List<BatchView.Count> counts = new ArrayList<>();
		for (BatchItem.State state : List.of(BatchItem.State.DONE, BatchItem.State.FAILED, BatchItem.State.CANCELLED,
				BatchItem.State.WAITING)) {
			int number = batch.count(state);
			if (number > 0) {
				counts.add(new BatchView.Count(tag(state), number));
			}
		}
		return counts;
	}

	private List<BatchView.Row> rows(List<BatchItem> items) {
		return items.stream()
			.map((item) -> new BatchView.Row(item.caseNumber(), "/case-files/" + item.caseNumber(), item.subject(),
					item.applicantName(), tag(item.state()), item.problems().stream().map(this.words::say).toList(),
					this.days.at(Optional.ofNullable(item.endedAt()))))
			.toList();
	}

	private static Tag tag(BatchItem.State state) {
		return new Tag("batch.item." + state, switch (state) {
			case DONE, SAFE -> Tone.GOOD;
			case FAILED -> Tone.BAD;
			case WAITING, EYES -> Tone.WAITING;
			case CANCELLED -> Tone.NEUTRAL;
		});
	}

	private List<Choice> colleagues(Batch batch, BatchWish typed, Actor official) {
		if (batch.act() != BatchAct.TRANSFER || batch.state() != Batch.State.PREPARED) {
			return List.of();
		}
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.words.say("transfer.choose"), typed.to().isEmpty()));
		this.batches.colleagues(official)
			.forEach((colleague) -> choices.add(new Choice(colleague.username(), colleague.displayName(),
					colleague.username().equals(typed.to()))));
		return choices;
	}

	/** The official's batches, newest first. */
	List<BatchView.Line> lines(Actor official) {
		return this.batches.startedBy(official)
			.stream()
			.map((each) -> new BatchView.Line(href(each.batch().id()), each.batch().act(),
					this.days.at(Objects.requireNonNull(each.batch().startedAt())), each.asked(), each.over(),
					each.done(), state(each)))
			.toList();
	}

	private static Tag state(Batches.Summary batch) {
		if (batch.over() < batch.asked()) {
			return new Tag("batch.state.RUNNING", Tone.WAITING);
		}
		return (batch.done() < batch.asked()) ? new Tag("batch.state.PARTLY", Tone.BAD)
				: new Tag("batch.state.ENDED", Tone.GOOD);
	}

}
