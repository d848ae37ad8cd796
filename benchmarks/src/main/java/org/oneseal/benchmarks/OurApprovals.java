package org.oneseal.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Filing;
import org.oneseal.cases.Step;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;

/**
 * Through our services, as the screens and the interface for programs call them: with
 * every check, the audit trail, the ledgers, the work lists and what is supervised.
 */
final class OurApprovals implements Approvals {

	private final Program program;

	private Drafted drafted;

	private final AtomicInteger failed = new AtomicInteger();

	OurApprovals(Program program, Drafted drafted) {
		this.program = program;
		this.drafted = drafted;
	}

	/** Files other drafts from now on. */
	void take(Drafted others) {
		this.drafted = others;
	}

	@Override
	public String name() {
		return "ours";
	}

	@Override
	public void approve() {
		CaseNumber number = file();
		AcceptanceDesk acceptance = this.program.service(AcceptanceDesk.class);
		act(number, "acceptance", "zhoulan",
				(opened) -> acceptance.accept(opened.step().id(), opened.official(), opened.seen(), key()));
		RawProcess.REVIEWS
			.forEach((step, officials) -> officials.forEach((official) -> opinion(number, step, official)));
		Decisions decisions = this.program.service(Decisions.class);
		act(number, "decision", "wangzhiyuan",
				(opened) -> decisions.grant(opened.step().id(), "", "", opened.official(), opened.seen(), key()));
	}

	private CaseNumber file() {
		Filing.Outcome outcome = this.program.service(Filing.class).file(this.drafted.next(), this.drafted.applicant());
		if (outcome instanceof Filing.Outcome.Filed filed) {
			return filed.approvalCase().number();
		}
		throw new IllegalStateException("An application was not filed: " + outcome);
	}

	private void opinion(CaseNumber number, String stepId, String official) {
		Reviews reviews = this.program.service(Reviews.class);
		act(number, stepId, official, (opened) -> reviews.give(opened.step().id(),
				Opinion.Content.of(Opinion.Verdict.AGREE, "符合条件"), opened.official(), opened.seen(), key()));
	}

	private void act(CaseNumber number, String stepId, String official, Function<Opened, List<Problem>> how) {
		Actor actor = this.program.service(Organisation.class).actor(official);
		CaseFile file = this.program.service(CaseFiles.class).open(number.value(), actor);
		Step step = file.openSteps()
			.stream()
			.filter((open) -> open.stepId().equals(stepId))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("%s is not open in %s".formatted(stepId, number)));
		List<Problem> problems = how.apply(new Opened(step, actor, file.fingerprint()));
		if (!problems.isEmpty()) {
			this.failed.incrementAndGet();
			throw new IllegalStateException("%s was refused: %s".formatted(stepId, problems));
		}
	}

	/**
	 * A step of a case that an official has before them.
	 *
	 * @param seen fingerprint of the case file
	 */
	private record Opened(Step step, Actor official, String seen) {

	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	@Override
	public int failed() {
		return this.failed.get();
	}

	@Override
	public void finish() {
		ManagementService jobs = this.program.service(ManagementService.class);
		for (List<Job> left = jobs.createJobQuery().list(); !left.isEmpty(); left = jobs.createJobQuery().list()) {
			left.forEach((job) -> jobs.executeJob(job.getId()));
		}
	}

}
