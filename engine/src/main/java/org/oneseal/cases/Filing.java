package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.form.Problem;
import org.oneseal.matter.Implementation.Referral;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Actor;
import org.oneseal.text.Text;

/** From a complete draft to a case with a number. */
@Component
public class Filing {

	private final Drafts drafts;

	private final CaseNumbers numbers;

	private final CaseOpening opening;

	private final Clock clock;

	Filing(Drafts drafts, CaseNumbers numbers, CaseOpening opening, Clock clock) {
		this.drafts = drafts;
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
		if (draft.application().isFiled()) {
			return new Outcome.Filed(this.opening.again(draftId, applicant, requestKey), Optional.empty());
		}
		Optional<Text> notNeeded = notNeeded(draft);
		if (notNeeded.isPresent()) {
			return new Outcome.NotNeeded(notNeeded.get());
		}
		List<Problem> problems = draft.obstacles(signed);
		if (Problem.anyError(problems)) {
			return new Outcome.Faulty(problems);
		}
		Optional<Referral> referral = referral(draft);
		String authority = referral.map(Referral::goesTo).orElse(draft.application().authority());
		CaseNumber number = this.numbers.draw(authority, LocalDate.now(this.clock));
		return this.opening.open(draftId, number, authority, applicant, signed, requestKey)
			.<Outcome>map((opened) -> new Outcome.Filed(opened, referral.map(Referral::reason)))
			.orElseGet(() -> new Outcome.Faulty(this.drafts.open(draftId, applicant).obstacles(signed)));
	}

	/**
	 * Why the law asks no licence for what a draft describes; empty where it does, or
	 * where the answers this depends on are wrong. Whatever else is missing: nobody
	 * uploads or signs anything for a licence that is not needed.
	 */
	public static Optional<Text> notNeeded(Drafts.Draft draft) {
		return referral(draft).filter((referral) -> referral.goesTo() == null)
			.filter((referral) -> isAnswered(draft, draft.pack().condition(referral.when()).names()))
			.map(Referral::reason);
	}

	private static boolean isAnswered(Drafts.Draft draft, Set<String> fields) {
		return draft.check().stream().filter(Problem::isError).noneMatch((problem) -> fields.contains(problem.field()));
	}

	private static Optional<Referral> referral(Drafts.Draft draft) {
		return referral(draft.pack(), draft.application().authority(), draft.form().facts(draft.answers()));
	}

	/** Follows referrals from authority to authority; the last one decides. */
	private static Optional<Referral> referral(MatterPack pack, String authority, Map<String, @Nullable Object> facts) {
		Optional<Referral> found = matching(pack, authority, facts);
		if (found.isPresent() && found.get().goesTo() != null) {
			Optional<Referral> further = matching(pack, found.get().goesTo(), facts);
			return further.filter((next) -> next.goesTo() == null).or(() -> found);
		}
		return found;
	}

	private static Optional<Referral> matching(MatterPack pack, String authority, Map<String, @Nullable Object> facts) {
		return pack.implementation(authority)
			.referrals()
			.stream()
			.filter((referral) -> pack.condition(referral.when()).evaluate(facts).orElse(false))
			.findFirst();
	}

}
