package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.form.Condition;
import org.oneseal.form.Problem;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.Implementation.Referral;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Actor;
import org.oneseal.text.Text;

/** From a complete draft to a case with a number. */
@Component
public class Filing {

	private final Drafts drafts;

	private final ApprovalCases cases;

	private final CaseNumbers numbers;

	private final CaseOpening opening;

	private final Clock clock;

	Filing(Drafts drafts, ApprovalCases cases, CaseNumbers numbers, CaseOpening opening, Clock clock) {
		this.drafts = drafts;
		this.cases = cases;
		this.numbers = numbers;
		this.opening = opening;
		this.clock = clock;
	}

	/** What became of a wish to file. */
	public sealed interface Outcome {

		/** Something must be mended first; nothing was filed. */
		record Faulty(List<Problem> problems) implements Outcome {

		}

		/** The law asks no licence for this (art. 32 no. 1); nothing was filed. */
		record NotNeeded(Text reason) implements Outcome {

		}

		/**
		 * The case exists.
		 *
		 * @param approvalCase the case
		 * @param referral why it went to another authority than the one chosen, if it did
		 */
		record Filed(ApprovalCase approvalCase, Optional<Text> referral) implements Outcome {

		}

	}

	/**
	 * Files a draft nothing is missing from.
	 * @see #file(String, Actor, SignedCommitment, String)
	 */
	public Outcome file(String draftId, Actor applicant) {
		return file(draftId, applicant, null, UUID.randomUUID().toString());
	}

	/**
	 * Files the draft. Filing the same draft again answers with the case that exists; its
	 * key is remembered then too, so that this command never files a correction that was
	 * asked meanwhile.
	 * @param signed what the applicant signed about materials that may follow, {@code
	 * null} for nothing; see {@link Drafts.Draft#terms}
	 * @param requestKey see {@link RequestKeys}
	 * @throws NoSuchCaseException if the draft is not the applicant's
	 */
	public Outcome file(String draftId, Actor applicant, @Nullable SignedCommitment signed, String requestKey) {
		Drafts.Draft draft = this.drafts.open(draftId, applicant);
		Optional<ApprovalCase> existing = this.cases.findById(draftId);
		if (existing.isPresent()) {
			return new Outcome.Filed(this.opening.again(draftId, applicant, requestKey), Optional.empty());
		}
		List<Problem> problems = draft.obstacles(signed);
		if (Problem.anyError(problems)) {
			return new Outcome.Faulty(problems);
		}
		Optional<Referral> referral = referral(draft.pack(), draft.application().authority(),
				draft.form().facts(draft.answers()));
		if (referral.isPresent() && referral.get().goesTo() == null) {
			return new Outcome.NotNeeded(referral.get().reason());
		}
		String authority = referral.map(Referral::goesTo).orElse(draft.application().authority());
		CaseNumber number = this.numbers.draw(authority, LocalDate.now(this.clock));
		return this.opening.open(draftId, number, authority, applicant, signed, requestKey)
			.<Outcome>map((opened) -> new Outcome.Filed(opened, referral.map(Referral::reason)))
			.orElseGet(() -> new Outcome.Faulty(this.drafts.open(draftId, applicant).obstacles(signed)));
	}

	/** Follows referrals from authority to authority; the last one decides. */
	private static Optional<Referral> referral(MatterPack pack, String authority, Map<String, @Nullable Object> facts) {
		Optional<Referral> found = matching(pack.implementation(authority), facts);
		if (found.isPresent() && found.get().goesTo() != null) {
			Optional<Referral> further = matching(pack.implementation(found.get().goesTo()), facts);
			return further.filter((next) -> next.goesTo() == null).or(() -> found);
		}
		return found;
	}

	private static Optional<Referral> matching(Implementation implementation, Map<String, @Nullable Object> facts) {
		return implementation.referrals()
			.stream()
			.filter((referral) -> Condition.parse(referral.when()).evaluate(facts).orElse(false))
			.findFirst();
	}

}
