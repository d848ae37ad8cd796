package org.oneseal.ui.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.acceptance.Acceptance;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Step;
import org.oneseal.decision.Decision;
import org.oneseal.matter.JointReviewSpec;
import org.oneseal.review.JointReview;
import org.oneseal.review.Opinion;
import org.oneseal.review.Review;
import org.oneseal.review.Vote;
import org.oneseal.ui.api.AuthorityGuide.Party;

/** Everything of a case that its reader may see. */
record CaseReport(@Schema(description = "Number of the case") String number,
		@Schema(description = "Id of its application") String application,
		@Schema(description = "The matter") MatterName matter,
		@Schema(description = "State of the matter's files it runs by") String version,
		@Schema(description = "Who answers for it") Party authority,
		@Schema(description = "Department that accepts, coordinates and decides") Party leadDepartment,
		@Schema(description = "Name of the applicant") String applicant,
		@Schema(description = "What it is about, in the applicant's words") String subject,
		@Schema(description = "Where it stands") CaseStatus status, @Schema(description = "Its days") DueDates dates,
		@Schema(description = "When it was filed") Instant receivedAt,
		@Schema(description = "When it was decided") @Nullable Instant decidedAt,
		@Schema(description = "When it ended") @Nullable Instant endedAt,
		@Schema(description = "What was filed, by key of the field") Map<String, Object> answers,
		@Schema(description = "The files that are judged") List<MaterialEntry> materials,
		@Schema(description = "Ids of materials that may follow and have not come yet; nothing is granted before they are there") List<String> outstanding,
		@Schema(description = "What was signed about them, oldest first") List<CommitmentEntry> commitments,
		@Schema(description = "What became of it at the counter") @Nullable AcceptanceEntry acceptance,
		@Schema(description = "The correction notice") @Nullable CorrectionEntry correction,
		@Schema(description = "The departments' reviews; officials only") @Nullable List<ReviewEntry> reviews,
		@Schema(description = "What the reviews come to together, where the matter has a rule for it; officials only") @Nullable JointReviewEntry jointReview,
		@Schema(description = "The decision") @Nullable DecisionEntry decision,
		@Schema(description = "The licence, once it is made") @Nullable LicenceEntry licence,
		@Schema(description = "The steps that wait for a person") List<StepEntry> steps,
		@Schema(description = "Automatic steps that have not succeeded yet") List<PendingEntry> pending,
		@Schema(description = "Fingerprint of what is judged, to be sent along with an act; officials only") @Nullable String seen) {

	/** A matter. */
	record MatterName(@Schema(description = "Its code") String code,
			@Schema(description = "What it is called, by language") Map<String, String> title) {

	}

	/** What became of the application at the counter. */
	record AcceptanceEntry(@Schema(description = "Whether it was taken in") Acceptance.Outcome outcome,
			@Schema(description = "Why not") @Nullable String reason,
			@Schema(description = "Whom to ask instead") @Nullable String rightAuthority,
			@Schema(description = "Ids of the materials it was taken in without") List<String> outstanding,
			@Schema(description = "Last day to hand them in") @Nullable LocalDate completeBy,
			@Schema(description = "When") Instant at) {

		static AcceptanceEntry of(Acceptance acceptance) {
			return new AcceptanceEntry(acceptance.outcome(), acceptance.reason().orElse(null),
					acceptance.rightAuthority().orElse(null), acceptance.outstanding(),
					acceptance.completeBy().orElse(null), acceptance.decidedAt());
		}

	}

	/** One department's review. */
	record ReviewEntry(@Schema(description = "Id in the process") String step,
			@Schema(description = "Id of the department") String department,
			@Schema(description = "How many officials give an opinion") int examiners,
			@Schema(description = "Whether it has ended") boolean complete,
			@Schema(description = "Whether it ended because the joint review had passed without it") boolean spared,
			@Schema(description = "What it counts for in a joint review, once it has ended") @Nullable Vote vote,
			@Schema(description = "Last day for it") @Nullable LocalDate dueOn,
			@Schema(description = "Those given") List<OpinionEntry> opinions) {

		static ReviewEntry of(Review review) {
			return new ReviewEntry(review.stepId(), review.department(), review.examiners(), review.isComplete(),
					review.isSpared(), review.vote().orElse(null), review.dueOn().orElse(null),
					review.opinions().stream().map(OpinionEntry::of).toList());
		}

	}

	/** What the departments' reviews come to together. */
	record JointReviewEntry(@Schema(description = "Whose agreement is needed") JointReviewSpec.Policy policy,
			@Schema(description = "Of the votes in favour and against, how many must be in favour") String atLeast,
			@Schema(description = "Ids of the steps whose vote against fails it") List<String> veto,
			@Schema(description = "Departments in favour") int inFavour,
			@Schema(description = "Departments against") int against,
			@Schema(description = "Departments that abstained") int abstained,
			@Schema(description = "Departments that have not spoken") int open,
			@Schema(description = "What it comes to") JointReview.Result result) {

		static JointReviewEntry of(JointReview joint) {
			return new JointReviewEntry(joint.spec().policy(), joint.spec().atLeast().toString(),
					joint.spec().veto().stream().sorted().toList(), joint.inFavour(), joint.against(),
					joint.abstained(), joint.open(), joint.result());
		}

	}

	/** What one official found. */
	record OpinionEntry(@Schema(description = "Name at that time") String official,
			@Schema(description = "In favour, against or neither") Opinion.Verdict verdict,
			@Schema(description = "What was examined and found") String findings,
			@Schema(description = "What the decision should ask of the applicant") String conditions,
			@Schema(description = "Ids of the materials it rests on") List<String> cites,
			@Schema(description = "When") Instant at) {

		static OpinionEntry of(Opinion opinion) {
			return new OpinionEntry(opinion.officialName(), opinion.verdict(), opinion.findings(), opinion.conditions(),
					opinion.citedMaterials(), opinion.givenAt());
		}

	}

	/** The decision. */
	record DecisionEntry(@Schema(description = "For or against") Decision.Outcome outcome,
			@Schema(description = "Why") String reasons,
			@Schema(description = "What is asked of the holder") String conditions,
			@Schema(description = "What can be done about a refusal") String remedies,
			@Schema(description = "When") Instant at) {

		static DecisionEntry of(Decision decision) {
			return new DecisionEntry(decision.outcome(), decision.reasons(), decision.conditions(), decision.remedies(),
					decision.decidedAt());
		}

	}

	/** A step that waits for a person. */
	record StepEntry(@Schema(description = "Id to act on it with; officials only") @Nullable String task,
			@Schema(description = "Id in the process") String step,
			@Schema(description = "What kind of act ends it") Step.Kind kind,
			@Schema(description = "What it is, by language: for applicants in plain words") Map<String, String> title,
			@Schema(description = "Who has to act; absent: the applicant") @Nullable Party department,
			@Schema(description = "Last day for it") @Nullable LocalDate dueOn,
			@Schema(description = "Account of the official who took it; officials only") @Nullable String assignee,
			@Schema(description = "Where it comes from: drawn in the process, or beside it; officials only") Step.@Nullable Origin origin) {

	}

	/** An automatic step that has not succeeded yet; it is tried again by itself. */
	record PendingEntry(@Schema(description = "Id in the process") String step,
			@Schema(description = "How often it failed so far; officials only") @Nullable Integer failures,
			@Schema(description = "What keeps it waiting, once it failed; officials only") @Nullable String problem,
			@Schema(description = "Whether it waits for a person to have it tried again") boolean givenUp) {

	}

}
