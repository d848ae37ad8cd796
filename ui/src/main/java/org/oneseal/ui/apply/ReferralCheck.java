package org.oneseal.ui.apply;

import java.util.Optional;

import org.oneseal.cases.Drafts;
import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.Implementation.Referral;
import org.oneseal.matter.MatterPack;

/** Whether an authority hands an application on, as applicants are told before filing. */
final class ReferralCheck {

	private ReferralCheck() {
	}

	/** The referral these answers lead to at the authority. */
	static Optional<Referral> of(MatterPack pack, String authority, FormDefinition form, Answers answers) {
		return pack.implementation(authority)
			.referrals()
			.stream()
			.filter((referral) -> pack.condition(referral.when()).evaluate(form.facts(answers)).orElse(false))
			.findFirst();
	}

	/** What the authority that will decide makes of the matter. */
	static Implementation deciding(Drafts.Draft draft) {
		String chosen = draft.application().authority();
		Optional<Referral> referral = draft.application().filedAt().isPresent() ? Optional.empty()
				: of(draft.pack(), chosen, draft.form(), draft.answers());
		return draft.pack().implementation(referral.map(Referral::goesTo).orElse(chosen));
	}

}
