package org.oneseal.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.Colleagues;
import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.cases.RequestKeys;
import org.oneseal.cases.Step;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Organisation;

/**
 * Where officials act on many cases at once: first a summary of what can be done together
 * and what needs their eyes, then the acts, later and one by one. An official sees their
 * own batches and no others.
 */
@Component
public class Batches {

	/** How long a summary that was not acted on is kept. */
	private static final Duration KEPT = Duration.ofDays(1);

	private static final int MOST_LISTED = 50;

	private static final int LONGEST_LIST = 2000;

	private static final Set<Duty> OF_STEPS = Set.of(Duty.ACCEPT, Duty.REVIEW, Duty.DECIDE);

	private final BatchTable table;

	private final Cautions cautions;

	private final CaseFiles files;

	private final Colleagues colleagues;

	private final Organisation organisation;

	private final RequestKeys requests;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Batches(BatchTable table, Cautions cautions, CaseFiles files, Colleagues colleagues, Organisation organisation,
			RequestKeys requests, ApplicationEventPublisher events, Clock clock) {
		this.table = table;
		this.cautions = cautions;
		this.files = files;
		this.colleagues = colleagues;
		this.organisation = organisation;
		this.requests = requests;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What became of the wish for a summary.
	 *
	 * @param id of the batch, empty where there are problems
	 * @param problems why there is none
	 */
	public record Prepared(String id, List<Problem> problems) {

	}

	/**
	 * Looks at cases and says which can be done together. Nothing happens to them.
	 * @param steps ids of the steps, each taken once; at most {@link Batch#MOST}
	 * @param list the list they were chosen in, in words of the caller's
	 * @throws NoSuchCaseException if the person may not know of one of them
	 */
	@Command
	public Prepared prepare(BatchAct act, List<String> steps, String list, Actor official, String requestKey) {
		List<String> chosen = steps.stream().distinct().toList();
		if (chosen.isEmpty()) {
			return new Prepared("", List.of(Problem.error("tasks", "batch.none")));
		}
		if (chosen.size() > Batch.MOST) {
			return new Prepared("", List.of(Problem.error("tasks", "batch.too-many", Batch.MOST, chosen.size())));
		}
		if (!BatchAct.of(official).contains(act)) {
			return new Prepared("", List.of(Problem.error("act", "batch.act-not-yours")));
		}
		String id = RequestKeys.idFor(official.username(), requestKey);
		if (this.requests.isRepeated(official.username(), requestKey)) {
			return new Prepared(id, List.of());
		}
		this.requests.note(official.username(), requestKey);
		Instant now = this.clock.instant();
		this.table.forgetPrepared(official.username(), now.minus(KEPT));
		this.table.add(new Batch(id, act, official.username(), BatchWish.NOTHING,
				(list.length() <= LONGEST_LIST) ? list : "", now, null, List.of()));
		for (int i = 0; i < chosen.size(); i++) {
			look(id, i + 1, chosen.get(i), act, official);
		}
		return new Prepared(id, List.of());
	}

	private void look(String batch, int position, String stepId, BatchAct act, Actor official) {
		CaseFile file = this.files.openByStep(stepId, official);
		Step step = step(file, stepId);
		List<Problem> found = this.cautions.about(new Candidate(act, file, step, official));
		this.table.add(batch, file.approvalCase().id(),
				new BatchItem(position, stepId, file.approvalCase().number().value(), file.approvalCase().subject(),
						file.approvalCase().applicantName(), file.fingerprint(), step.assignee().orElse(null),
						found.isEmpty() ? BatchItem.State.SAFE : BatchItem.State.EYES, found, null));
	}

	static Step step(CaseFile file, String stepId) {
		return file.steps()
			.stream()
			.filter((step) -> step.id().equals(stepId))
			.findFirst()
			.orElseThrow(() -> new NoSuchCaseException(stepId));
	}

	/**
	 * Has done what the summary called safe, by and by.
	 * @return why not, empty if it was begun. Where a colleague cannot have some of the
	 * steps, those are left to the official's eyes and the summary has to be read again
	 * @throws NoSuchCaseException if it is not this person's
	 */
	@Command
	public List<Problem> start(String id, BatchWish wish, Actor official, String requestKey) {
		Batch batch = own(this.table.lock(id).orElseThrow(() -> new NoSuchCaseException(id)), official);
		if (this.requests.isRepeated(official.username(), requestKey)) {
			return List.of();
		}
		if (batch.state() != Batch.State.PREPARED) {
			return List.of(Problem.error(null, "batch.begun"));
		}
		List<Problem> faults = batch.act().faults(wish);
		if (!faults.isEmpty()) {
			return faults;
		}
		if (batch.count(BatchItem.State.SAFE) == 0) {
			return List.of(Problem.error(null, "batch.none-safe"));
		}
		int unfit = (batch.act() == BatchAct.TRANSFER) ? leaveUnfit(batch, wish.to(), official) : 0;
		if (unfit > 0) {
			return List.of(Problem.error("to", "batch.unfit", this.organisation.nameOf(wish.to()), unfit));
		}
		this.requests.note(official.username(), requestKey);
		this.table.start(id, wish, this.clock.instant());
		this.events.publishEvent(new BatchStarted(id));
		return List.of();
	}

	/** What this colleague cannot have is left to the official. */
	private int leaveUnfit(Batch batch, String to, Actor official) {
		int unfit = 0;
		for (BatchItem item : batch.items(BatchItem.State.SAFE)) {
			Step step = step(this.files.openByStep(item.stepId(), official), item.stepId());
			List<Problem> why = this.colleagues.unfit(step, to).stream().toList();
			if (!why.isEmpty()) {
				this.table.leaveToEyes(batch.id(), item.position(), why);
				unfit++;
			}
		}
		return unfit;
	}

	/**
	 * Calls off what has not begun; it may be too late for all of it.
	 * @throws NoSuchCaseException if it is not this person's
	 */
	@Command
	public void cancel(String id, Actor official) {
		own(this.table.lock(id).orElseThrow(() -> new NoSuchCaseException(id)), official);
		this.table.cancel(id, this.clock.instant());
		// who calls it off need not be told that it is over
		this.table.close(id);
	}

	/**
	 * A batch.
	 * @throws NoSuchCaseException if there is none of this person's
	 */
	@Transactional(readOnly = true)
	public Batch get(String id, Actor official) {
		return own(this.table.find(id).orElseThrow(() -> new NoSuchCaseException(id)), official);
	}

	/** A batch in a list of them, without its cases. */
	public record Summary(Batch batch, int asked, int over, int done) {

	}

	/** The person's batches that were started, newest first, at most 50. */
	@Transactional(readOnly = true)
	public List<Summary> startedBy(Actor official) {
		return this.table.started(official.username(), MOST_LISTED)
			.stream()
			.map((line) -> new Summary(line.batch(), line.asked(), line.over(), line.done()))
			.toList();
	}

	/** Colleagues who could have steps of the person's department. */
	public List<Account> colleagues(Actor official) {
		List<Account> found = new ArrayList<>();
		String department = official.department();
		if (department != null) {
			this.organisation.officialsOf(department)
				.stream()
				.filter((account) -> !account.username().equals(official.username())
						&& account.duties().stream().anyMatch(OF_STEPS::contains))
				.forEach(found::add);
		}
		return found;
	}

	private static Batch own(Batch batch, Actor official) {
		if (!batch.by().equals(official.username())) {
			throw new NoSuchCaseException(batch.id());
		}
		return batch;
	}

}
