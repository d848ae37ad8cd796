package org.oneseal.ui.track;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;
import org.oneseal.matter.Matter;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/** Where a case is now, said in one sentence. */
@Component
class CaseWords {

	private final Organisation organisation;

	private final Words words;

	CaseWords(Organisation organisation, Words words) {
		this.organisation = organisation;
		this.words = words;
	}

	/** Who has the case and what happens there. */
	String now(CaseFile file, boolean refused) {
		List<Step> open = file.openSteps();
		boolean withOfficials = file.approvalCase().status() == CaseStatus.RECEIVED
				|| file.approvalCase().status() == CaseStatus.ACCEPTED;
		if (!withOfficials || open.isEmpty()) {
			return inShort(file.approvalCase(), file.pack().matter(), refused);
		}
		if (open.size() > 1) {
			return this.words.say("now.several", this.words.list(open.stream().map(this::department).toList()));
		}
		return this.words.say("now.step", department(open.get(0)), file.pack().stepInPlainWords(open.get(0).stepId()));
	}

	/** The same for a list, without looking into the file. */
	String inShort(ApprovalCase approvalCase, Matter matter, boolean refused) {
		String lead = this.words.say(this.organisation.department(approvalCase.leadDepartment()).name());
		return switch (approvalCase.status()) {
			case RECEIVED -> this.words.say("now.RECEIVED", lead);
			case AWAITING_CORRECTION -> this.words.say("now.AWAITING_CORRECTION");
			case NOT_ACCEPTED -> this.words.say("now.NOT_ACCEPTED");
			case ACCEPTED -> this.words.say("now.ACCEPTED");
			case GRANTED -> this.words.say("now.GRANTED", matter.licence().title());
			case REFUSED -> this.words.say("now.REFUSED");
			case ISSUED -> this.words.say("now.ISSUED", matter.licence().title());
			case CLOSED ->
				refused ? this.words.say("now.REFUSED") : this.words.say("now.CLOSED", matter.licence().title());
			case WITHDRAWN -> this.words.say("now.WITHDRAWN");
			case LAPSED -> this.words.say("now.LAPSED");
		};
	}

	Tone tone(ApprovalCase approvalCase, boolean refused) {
		return switch (approvalCase.status()) {
			case RECEIVED, ACCEPTED -> Tone.ACTIVE;
			case AWAITING_CORRECTION -> Tone.WAITING;
			case GRANTED, ISSUED -> Tone.GOOD;
			case CLOSED -> refused ? Tone.BAD : Tone.GOOD;
			case NOT_ACCEPTED, REFUSED -> Tone.BAD;
			case WITHDRAWN, LAPSED -> Tone.NEUTRAL;
		};
	}

	private String department(Step step) {
		return step.department().map((id) -> this.words.say(this.organisation.department(id).name())).orElse("");
	}

}
