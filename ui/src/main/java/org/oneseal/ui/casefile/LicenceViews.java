package org.oneseal.ui.casefile;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.PendingSteps;
import org.oneseal.cases.Workflow.PendingStep;
import org.oneseal.licence.LicenceCheck;
import org.oneseal.licence.LicenceRegister;
import org.oneseal.licence.LicenceStatus;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.casefile.CaseFileView.Licence;
import org.oneseal.ui.view.Tag;
import org.oneseal.ui.view.Tone;
import org.oneseal.ui.view.Words;

/** State of the licence as officials read it: made, being made, or why not yet. */
@Component
class LicenceViews {

	private final LicenceRegister register;

	private final LicenceCheck check;

	private final PendingSteps pending;

	private final Words words;

	LicenceViews(LicenceRegister register, LicenceCheck check, PendingSteps pending, Words words) {
		this.register = register;
		this.check = check;
		this.pending = pending;
		this.words = words;
	}

	@Nullable Licence of(ApprovalCase approvalCase, Actor official) {
		Optional<org.oneseal.licence.Licence> made = this.register.ofCase(approvalCase.id());
		if (made.isPresent()) {
			LicenceStatus status = this.check.statusOf(made.get());
			return new Licence(
					new Tag("licence.status." + status, (status == LicenceStatus.VALID) ? Tone.GOOD : Tone.NEUTRAL),
					made.get().identifier(), "", "/licences/" + approvalCase.number() + ".pdf", null);
		}
		return (approvalCase.status() == CaseStatus.GRANTED) ? waiting(approvalCase, official) : null;
	}

	private Licence waiting(ApprovalCase approvalCase, Actor official) {
		List<PendingStep> steps = this.pending.of(approvalCase.number());
		boolean failed = steps.stream().anyMatch((step) -> step.failures() > 0 || step.givenUp());
		String problem = steps.stream()
			.filter((step) -> !step.problem().isEmpty())
			.findFirst()
			.map(this::explained)
			.orElse("");
		boolean mayRetry = failed && official.worksFor(approvalCase.leadDepartment());
		return new Licence(
				failed ? new Tag("licence.status.FAILED", Tone.WAITING)
						: new Tag("licence.status.PENDING", Tone.ACTIVE),
				"", problem, null, mayRetry ? "/case-files/" + approvalCase.number() + "/retry" : null);
	}

	/** Why it is not made yet, and who acts next. */
	private String explained(PendingStep step) {
		return this.words.say("step.delayed", this.words.say(step.problem()),
				this.words.say(step.givenUp() ? "step.delayed.given-up" : "step.delayed.tried-again"));
	}

}
