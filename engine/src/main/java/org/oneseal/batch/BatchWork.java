package org.oneseal.batch;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Transfers;
import org.oneseal.cases.Urges;
import org.oneseal.database.Command;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.OfficialsConcerned;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;

/**
 * Does one act of a batch. What it does and that it did it are one transaction, in which
 * the lines of the batch are locked before the case.
 */
@Component
class BatchWork {

	private final BatchTable table;

	private final Cautions cautions;

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final Organisation organisation;

	private final Decisions decisions;

	private final Reviews reviews;

	private final Transfers transfers;

	private final Urges urges;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BatchWork(BatchTable table, Cautions cautions, ApprovalCases cases, CaseFiles files, Organisation organisation,
			Decisions decisions, Reviews reviews, Transfers transfers, Urges urges, ApplicationEventPublisher events,
			Clock clock) {
		this.table = table;
		this.cautions = cautions;
		this.cases = cases;
		this.files = files;
		this.organisation = organisation;
		this.decisions = decisions;
		this.reviews = reviews;
		this.transfers = transfers;
		this.urges = urges;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Does it, in the name of the official who started the batch, unless the case is not
	 * any more what it was when the summary was made.
	 * @param slot taken by this node; if that is over, nothing happens
	 */
	@Command
	void carryOut(BatchTable.Slot slot) {
		if (!this.table.end(slot, this.clock.instant())) {
			return;
		}
		Batch batch = this.table.find(slot.batchId()).orElseThrow();
		if (this.organisation.account(batch.by()).filter(Account::isEnabled).isEmpty()) {
			this.table.failed(slot, List.of(Problem.error(null, "batch.failed.account")));
			return;
		}
		BatchItem item = batch.items().get(slot.position() - 1);
		Actor official = this.organisation.actor(batch.by()).in(batch.id());
		this.cases.forUpdate(new CaseNumber(item.caseNumber()));
		List<Problem> problems = changed(batch, item, official);
		if (problems.isEmpty()) {
			problems = act(batch, item, official, slot.requestKey());
		}
		if (!problems.isEmpty()) {
			this.table.failed(slot, problems);
		}
	}

	/** Tells the official that a batch is over, once. */
	@Command
	void tellEnd(String id) {
		if (this.table.close(id)) {
			Batch batch = this.table.find(id).orElseThrow();
			this.events.publishEvent(new OfficialsConcerned("BATCH_ENDED", Set.of(batch.by()), Actor.SYSTEM.username(),
					"%d/%d".formatted(batch.count(BatchItem.State.DONE), batch.asked()), "/work/batches/" + id));
		}
	}

	/** What the summary did not say. */
	private List<Problem> changed(Batch batch, BatchItem item, Actor official) {
		CaseFile file = this.files.openByStep(item.stepId(), official);
		if (batch.act().signs() && !file.fingerprint().equals(item.seen())) {
			return List.of(Problem.error(null, "batch.failed.changed"));
		}
		return this.cautions.about(new Candidate(batch.act(), file, Batches.step(file, item.stepId()), official));
	}

	private List<Problem> act(Batch batch, BatchItem item, Actor official, String requestKey) {
		BatchWish wish = batch.wish();
		return switch (batch.act()) {
			case GRANT ->
				this.decisions.grant(item.stepId(), wish.words(), wish.conditions(), official, item.seen(), requestKey);
			case AGREE -> this.reviews.give(item.stepId(), Opinion.Content.of(Opinion.Verdict.AGREE, wish.words()),
					official, item.seen(), requestKey);
			case TRANSFER ->
				this.transfers.transfer(item.stepId(), item.holder(), wish.to(), wish.words(), official, requestKey);
			case URGE -> this.urges.urge(item.stepId(), wish.words(), official, requestKey);
		};
	}

}
