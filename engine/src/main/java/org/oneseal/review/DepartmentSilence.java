package org.oneseal.review;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.BesideSteps;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Journal;
import org.oneseal.cases.ProcessStep;
import org.oneseal.matter.LegalBasis;
import org.oneseal.matter.Matter.Silence;
import org.oneseal.matter.Matter.SilenceRule;
import org.oneseal.matter.MatterPacks;
import org.oneseal.timelimit.Countdown;
import org.oneseal.timelimit.Countdowns;

/**
 * Departments that gave no opinion within their limit: what follows is what the matter
 * says and nothing else. Consent by silence is an act of the system that names its
 * article, never anybody's vote.
 */
class DepartmentSilence implements ProcessStep {

	private final ApprovalCases cases;

	private final ReviewRepository reviews;

	private final JointReviews joint;

	private final MatterPacks packs;

	private final Countdowns countdowns;

	private final BesideSteps steps;

	private final Journal journal;

	private final Clock clock;

	DepartmentSilence(ApprovalCases cases, ReviewRepository reviews, JointReviews joint, MatterPacks packs,
			Countdowns countdowns, BesideSteps steps, Journal journal, Clock clock) {
		this.cases = cases;
		this.reviews = reviews;
		this.joint = joint;
		this.packs = packs;
		this.countdowns = countdowns;
		this.steps = steps;
		this.journal = journal;
		this.clock = clock;
	}

	@Override
	public void run(CaseNumber number) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		List<Review> silent = this.reviews.findByCaseIdOrderByStartedAt(approvalCase.id())
			.stream()
			.filter((review) -> review.isDrawn() && !review.isComplete() && review.silence().isEmpty()
					&& isMissed(review))
			.toList();
		// one that counts as consent may end the others
		silent.stream().filter((review) -> !review.isComplete()).forEach((review) -> handle(approvalCase, review));
	}

	private boolean isMissed(Review review) {
		return this.countdowns.ofStep(review.id())
			.filter((countdown) -> countdown.isOpen() && countdown.isMissed(this.clock.instant()))
			.isPresent();
	}

	private void handle(ApprovalCase approvalCase, Review review) {
		Silence silence = this.packs.version(approvalCase.packVersion())
			.matter()
			.review(review.stepId())
			.orElseThrow()
			.silence();
		Instant now = this.clock.instant();
		review.silent(silence.rule(), now);
		this.reviews.save(review);
		Map<String, String> details = new LinkedHashMap<>();
		details.put("department", review.department());
		this.countdowns.ofStep(review.id())
			.map(Countdown::deadline)
			.ifPresent((deadline) -> details.put("due", deadline.date().toString()));
		LegalBasis basis = silence.basis();
		if (basis != null) {
			details.put("law", basis.law().zh());
			details.put("article", String.valueOf(basis.article()));
		}
		act(silence.rule()).ifPresent(
				(act) -> this.journal.recordSystem(approvalCase, approvalCase.status(), act, review.stepId(), details));
		if (silence.rule() == SilenceRule.CONSENT) {
			this.steps.end(approvalCase, review.id());
			this.joint.settle(approvalCase);
		}
	}

	private static Optional<Act> act(SilenceRule rule) {
		return switch (rule) {
			case NONE -> Optional.empty();
			case REMIND -> Optional.of(Act.REMINDED);
			case ESCALATE -> Optional.of(Act.ESCALATED);
			case CONSENT -> Optional.of(Act.CONSENT_BY_SILENCE);
		};
	}

}
