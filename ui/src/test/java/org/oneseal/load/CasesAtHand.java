package org.oneseal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.oneseal.SampleCases;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Step;
import org.oneseal.organisation.AccountKind;
import org.oneseal.organisation.Actor;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases about which two people are going to disagree, and what became of them. */
class CasesAtHand {

	private final SampleCases samples;

	private final AuditTrail trail;

	CasesAtHand(SampleCases samples, AuditTrail trail) {
		this.samples = samples;
		this.trail = trail;
	}

	Actor person(String username) {
		return this.samples.actor(username);
	}

	/** Somebody who does the same work as an official of whom the sample has only one. */
	Actor colleagueOf(String username) {
		Actor known = person(username);
		return new Actor("colleague-of-" + username, "同事", AccountKind.OFFICIAL, known.department(), known.authority(),
				known.duties());
	}

	ApprovalCase filed() {
		return opened(this.samples.received(SampleCases.COMPANY));
	}

	ApprovalCase accepted() {
		return opened(this.samples.accepted(SampleCases.COMPANY));
	}

	/** All departments agreed but for those named. */
	ApprovalCase reviewedBut(String... open) {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		SampleCases.EXAMINERS.forEach((step, officials) -> {
			if (!List.of(open).contains(step)) {
				officials.forEach((official) -> this.samples.agree(number, step, official));
			}
		});
		return opened(number);
	}

	private ApprovalCase opened(CaseNumber number) {
		return this.samples.file(number).approvalCase();
	}

	CaseFile file(ApprovalCase approvalCase) {
		return this.samples.file(approvalCase.number());
	}

	String seen(ApprovalCase approvalCase) {
		return this.samples.seen(approvalCase.number());
	}

	/** The open step of this id in the process. */
	Step step(ApprovalCase approvalCase, String stepId) {
		return this.samples.step(approvalCase.number(), stepId);
	}

	/** Everything done on the case so far, first act first; the trail must be intact. */
	List<Act> acts(ApprovalCase approvalCase) {
		assertThat(this.trail.read(approvalCase.id()).firstBroken()).isZero();
		List<Act> acts = new ArrayList<>();
		this.trail.of(approvalCase.id()).forEach((entry) -> acts.add(entry.act()));
		return acts;
	}

	static String key() {
		return UUID.randomUUID().toString();
	}

}
