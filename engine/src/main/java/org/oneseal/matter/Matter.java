package org.oneseal.matter;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.oneseal.text.Text;

/**
 * One approval matter (基本目录) as matter.yaml states it: what holds everywhere, whichever
 * authority handles it.
 *
 * @param code folder, process id and address of the matter
 * @param title what the matter is called
 * @param result what the applicant gets in the end
 * @param summary one sentence that says what the matter is for
 * @param legalBasis laws that carry the matter
 * @param applicants who may apply
 * @param leadRole the role whose department accepts, coordinates and decides
 * @param limits statutory limits by name ({@code acceptance}, {@code decision},
 * {@code issue}, …), each with its citation
 * @param reviews the departments' reviews, held in parallel
 * @param jointReview how the departments' opinions count, {@code null} where they bind
 * nobody
 * @param returnRule what becomes of the other departments' opinions when a case goes back
 * @param specialProcedures what may stop the count (art. 45)
 * @param materials what has to be handed in
 * @param leadTimes how long before a date of the answers one must apply
 * @param renewal which answer says when the licence to be renewed expires, {@code null}
 * where the matter renews none
 * @param remedies what an applicant may do about a refusal
 * @param licence the licence a grant leads to
 * @param guide the texts of the service guide
 * @param phrases sentences offered to whoever writes an opinion or the reasons of a
 * refusal, by the id of the step
 * @param candidates who does a step, by its id; see {@link #candidates(String)}
 */
public record Matter(MatterCode code, Text title, Text result, Text summary, List<LegalBasis> legalBasis,
		Set<ApplicantKind> applicants, String leadRole, Limits limits, List<ReviewSpec> reviews,
		@Nullable JointReviewSpec jointReview, ReturnRule returnRule, List<SpecialProcedureSpec> specialProcedures,
		List<RequiredMaterial> materials, List<LeadTime> leadTimes, @Nullable Renewal renewal, Text remedies,
		LicenceSpec licence, Guide guide, Map<String, List<Text>> phrases, Map<String, CandidateSpec> candidates) {

	public Optional<RequiredMaterial> material(String id) {
		return this.materials.stream().filter((material) -> material.id().equals(id)).findFirst();
	}

	public Optional<ReviewSpec> review(String step) {
		return this.reviews.stream().filter((review) -> review.step().equals(step)).findFirst();
	}

	/** Who does a step; any official with the duty where the matter does not say. */
	public CandidateSpec candidates(String step) {
		return this.candidates.getOrDefault(step, CandidateSpec.ANYBODY);
	}

	/**
	 * Every place in the law the matter cites, each once, those that carry the matter
	 * first.
	 */
	public List<LegalBasis> citations() {
		Stream<LegalBasis> all = Stream.of(this.legalBasis.stream(), Stream
			.of(this.limits.acceptance(), this.limits.decision(), this.limits.extension(), this.limits.inspection(),
					this.limits.issue(), this.limits.completion(), this.limits.correction())
			.filter(Objects::nonNull)
			.map(CitedLimit::basis),
				this.reviews.stream()
					.flatMap((review) -> Stream.concat(Stream.of(review.basis()),
							Stream.ofNullable(review.silence().basis()))),
				Stream.ofNullable(this.jointReview).map(JointReviewSpec::basis),
				this.specialProcedures.stream().map(SpecialProcedureSpec::basis),
				this.materials.stream().map(RequiredMaterial::basis), this.leadTimes.stream().map(LeadTime::basis),
				Stream.ofNullable(this.renewal).map(Renewal::basis))
			.flatMap((some) -> some);
		Map<String, LegalBasis> cited = new LinkedHashMap<>();
		all.forEach((basis) -> cited.putIfAbsent(basis.law().zh() + "\n" + basis.article(), basis));
		return List.copyOf(cited.values());
	}

	/** Whether a department may speak neither for nor against. */
	public boolean mayAbstain() {
		return this.jointReview != null && this.jointReview.policy().isVote();
	}

	public Optional<SpecialProcedureSpec> specialProcedure(String id) {
		return this.specialProcedures.stream().filter((procedure) -> procedure.id().equals(id)).findFirst();
	}

	/**
	 * What becomes of departments that have ended their reviews beside the step that
	 * sends the case back.
	 */
	public enum ReturnRule {

		/** Then the case cannot be sent back from there, only by the decision. */
		REFUSE,
		/** Their opinions stand. */
		KEEP,
		/** They review again too. */
		AGAIN

	}

	/** Who an applicant can be. */
	public enum ApplicantKind {

		PERSON, COMPANY, SOLE_TRADER

	}

	/**
	 * A number of days and where it is written.
	 *
	 * @param limit the statutory length
	 * @param basis the citation beside it
	 */
	public record CitedLimit(Limit limit, LegalBasis basis) {

	}

	/**
	 * The limits of the law for this matter.
	 *
	 * @param acceptance from receipt to acceptance or correction notice
	 * @param decision from acceptance to decision, statutory
	 * @param promised from acceptance to decision, as promised where the authority
	 * promises nothing shorter
	 * @param extension at most this much longer with the head's approval
	 * @param inspection for the visit on site, where there is one
	 * @param issue from decision to issue and delivery of the licence
	 * @param completion from filing to the last material that may follow (容缺受理);
	 * {@code null} where none may
	 * @param correction from the correction notice to the applicant's answer, after which
	 * the application lapses; {@code null} where the applicant may take any time
	 * @param extensionApprover role whose head approves an extension; the lead's, and the
	 * government's where several departments handle a case together (art. 42)
	 * @param joint whether several departments handle a case together, in 45 working days
	 * instead of 20 (art. 42)
	 */
	public record Limits(CitedLimit acceptance, CitedLimit decision, Limit promised, @Nullable CitedLimit extension,
			@Nullable CitedLimit inspection, CitedLimit issue, @Nullable CitedLimit completion,
			@Nullable CitedLimit correction, String extensionApprover, boolean joint) {

	}

	/**
	 * One department's review.
	 *
	 * @param step id of the user task in the process
	 * @param role who reviews; the authority maps the role to its department
	 * @param title what is reviewed
	 * @param limit from the start of the step
	 * @param examiners how many different officials must give an opinion (art. 34: two
	 * for an examination of substance)
	 * @param basis why this department is asked
	 * @param silence what follows if the limit passes without an opinion
	 * @param lowerBody whether a lower body reviews first and sends everything up, after
	 * which nobody is asked for the materials again (art. 35, 43)
	 */
	public record ReviewSpec(String step, String role, Text title, Limit limit, int examiners, LegalBasis basis,
			Silence silence, boolean lowerBody) {

	}

	/**
	 * What follows a department's silence.
	 *
	 * @param rule what the system does
	 * @param basis the article that makes silence consent; {@code null} for other rules
	 */
	public record Silence(SilenceRule rule, @Nullable LegalBasis basis) {

	}

	/** What the system does when a department has not answered within its limit. */
	public enum SilenceRule {

		/** Nothing but the signals of supervision. */
		NONE,
		/** The department is reminded; the review stays open. */
		REMIND,
		/** The head of the department is told; the review stays open. */
		ESCALATE,
		/** The department counts as agreeing, as an act of the system. */
		CONSENT

	}

	/**
	 * Something whose time does not count (art. 45), such as expert review.
	 *
	 * @param id what scenarios and interfaces call it
	 * @param title what it is called
	 * @param usual how long it usually takes, offered when it begins
	 * @param basis the citation beside it
	 */
	public record SpecialProcedureSpec(String id, Text title, Limit usual, LegalBasis basis) {

	}

	/**
	 * A material of the list (art. 30).
	 *
	 * @param id key of the file slot in the application form
	 * @param title what it is called
	 * @param hint what it must show, where it comes from
	 * @param necessity whether and when it is needed
	 * @param when FEEL condition over the answers; where it does not hold, the material
	 * is not asked for. {@code null} where it does not depend on the answers
	 * @param accept file types, of {@code pdf}, {@code jpg}, {@code png}
	 * @param usedBy ids of the steps that need it (art. 31: nothing is asked that nobody
	 * uses)
	 * @param basis the provision that asks for it
	 */
	public record RequiredMaterial(String id, Text title, Text hint, Necessity necessity, @Nullable String when,
			Set<String> accept, Set<String> usedBy, LegalBasis basis) {

	}

	/** Whether a material must be there. */
	public enum Necessity {

		/** Must be there when the application is submitted. */
		REQUIRED,
		/** Must be there when its condition holds. */
		CONDITIONAL,
		/** May follow before the decision (容缺受理). */
		MAY_FOLLOW,
		/** Welcome, never missing. */
		OPTIONAL

	}

	/**
	 * The licence of a matter.
	 *
	 * @param typeCode 21 characters of GB/T 36904: credit code of the catalogue's owner
	 * and a sequence of three
	 * @param title what the licence is called
	 * @param validFor how long it is valid from the decision, {@code null} where the
	 * answers say so
	 * @param validUntilField answer that holds the last day of validity, for licences of
	 * one occasion
	 * @param basis the citation beside the validity
	 * @param sealRole whose seal it bears
	 * @param fields name of each licence field, in the order of the licence, and where
	 * its value comes from: a key of the application form, or the {@link LicenceFact#key}
	 * of a fact
	 */
	public record LicenceSpec(String typeCode, Text title, @Nullable Period validFor, @Nullable String validUntilField,
			LegalBasis basis, String sealRole, Map<String, String> fields) {

	}

	/**
	 * An application must be filed so long before a date of the answers.
	 *
	 * @param field key of the date in the application form
	 * @param atLeast from the day of application to that date, at least
	 * @param basis the citation beside it
	 */
	public record LeadTime(String field, Limit atLeast, LegalBasis basis) {

	}

	/**
	 * A renewal that is undecided when the old licence expires is granted by the system
	 * (art. 50).
	 *
	 * @param expires key of the date in the application form on which the licence expires
	 * @param basis the citation beside it
	 */
	public record Renewal(String expires, LegalBasis basis) {

	}

	/**
	 * Texts of the service guide (办事指南) that nothing else carries.
	 *
	 * @param conditions what must hold for a grant
	 * @param fee what it costs and why
	 * @param visits how often the applicant must appear in person
	 * @param results what happens with the result
	 * @param renewal when and how to renew, where the licence can be renewed
	 */
	public record Guide(List<Text> conditions, CitedText fee, int visits, Text results, @Nullable CitedText renewal) {

	}

	/**
	 * A sentence of the guide that states what a law says.
	 *
	 * @param text the sentence
	 * @param basis the citation beside it
	 */
	public record CitedText(Text text, LegalBasis basis) {

	}

}
