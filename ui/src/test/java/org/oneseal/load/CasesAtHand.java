package org.oneseal.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Filing;
import org.oneseal.cases.Step;
import org.oneseal.cases.Uploads;
import org.oneseal.form.Answers;
import org.oneseal.matter.MatterCode;
import org.oneseal.organisation.AccountKind;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;

import static org.assertj.core.api.Assertions.assertThat;

/** Brings cases of the sample city to where a test begins, through the services. */
class CasesAtHand {

	private final Drafts drafts;

	private final Uploads uploads;

	private final Filing filing;

	private final CaseFiles files;

	private final AcceptanceDesk counter;

	private final Reviews reviews;

	private final Organisation organisation;

	private final AuditTrail trail;

	CasesAtHand(Drafts drafts, Uploads uploads, Filing filing, CaseFiles files, AcceptanceDesk counter, Reviews reviews,
			Organisation organisation, AuditTrail trail) {
		this.drafts = drafts;
		this.uploads = uploads;
		this.filing = filing;
		this.files = files;
		this.counter = counter;
		this.reviews = reviews;
		this.organisation = organisation;
		this.trail = trail;
	}

	Actor person(String username) {
		return this.organisation.actor(username);
	}

	/** Somebody who does the same work as an official of whom the sample has only one. */
	Actor colleagueOf(String username) {
		Actor known = person(username);
		return new Actor("colleague-of-" + username, "同事", AccountKind.OFFICIAL, known.department(), known.authority(),
				known.duties());
	}

	ApprovalCase filed() throws IOException {
		Actor applicant = person("hehua");
		String id = this.drafts.start(new MatterCode(SampleApplication.MATTER), SampleApplication.AUTHORITY, applicant)
			.id();
		Answers known = this.drafts.open(id, applicant).answers();
		Map<String, List<String>> typed = new LinkedHashMap<>();
		known.keys().forEach((key) -> typed.put(key, known.allTyped(key)));
		typed.putAll(SampleApplication.answers());
		this.drafts.save(id, typed, applicant);
		for (String slot : SampleApplication.MATERIALS) {
			assertThat(this.uploads.upload(id, slot, slot + ".pdf", new ByteArrayInputStream(SampleApplication.pdf()),
					applicant))
				.isEmpty();
		}
		Filing.Outcome outcome = this.filing.file(id, applicant);
		assertThat(outcome).isInstanceOf(Filing.Outcome.Filed.class);
		return ((Filing.Outcome.Filed) outcome).approvalCase();
	}

	ApprovalCase accepted() throws IOException {
		ApprovalCase approvalCase = filed();
		assertThat(this.counter.accept(step(approvalCase, "acceptance").id(), person("zhoulan"), seen(approvalCase),
				key()))
			.isEmpty();
		return approvalCase;
	}

	/** All departments agreed but for those named. */
	ApprovalCase reviewedBut(String... open) throws IOException {
		ApprovalCase approvalCase = accepted();
		SampleApplication.EXAMINERS.forEach((step, officials) -> {
			if (!List.of(open).contains(step)) {
				String id = step(approvalCase, step).id();
				officials.forEach((official) -> assertThat(this.reviews.give(id, Opinion.Verdict.AGREE, "", "",
						person(official), seen(approvalCase), key()))
					.isEmpty());
			}
		});
		return approvalCase;
	}

	CaseFile file(ApprovalCase approvalCase) {
		return this.files.open(approvalCase.number());
	}

	String seen(ApprovalCase approvalCase) {
		return file(approvalCase).fingerprint();
	}

	/** The open step of this id in the process. */
	Step step(ApprovalCase approvalCase, String stepId) {
		return file(approvalCase).openSteps()
			.stream()
			.filter((step) -> step.stepId().equals(stepId))
			.findFirst()
			.orElseThrow();
	}

	/** Everything done on the case so far, first act first; the trail must be intact. */
	List<Act> acts(ApprovalCase approvalCase) {
		assertThat(this.trail.firstBroken(approvalCase.id())).isZero();
		List<Act> acts = new ArrayList<>();
		this.trail.of(approvalCase.id()).forEach((entry) -> acts.add(entry.act()));
		return acts;
	}

	static String key() {
		return UUID.randomUUID().toString();
	}

}
