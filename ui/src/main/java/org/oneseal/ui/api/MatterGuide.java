package org.oneseal.ui.api;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Matter;

/** The service guide of a matter (art. 30): everything one must know before applying. */
record MatterGuide(@Schema(description = "Its code") String code,
		@Schema(description = "Names the state of all files of the matter; applications keep theirs") String version,
		@Schema(description = "What it is called, by language") Map<String, String> title,
		@Schema(description = "What one gets in the end, by language") Map<String, String> result,
		@Schema(description = "What it is for, by language") Map<String, String> summary,
		@Schema(description = "Laws that carry it") List<Citation> legalBasis,
		@Schema(description = "Who may apply") Set<Matter.ApplicantKind> applicants,
		@Schema(description = "What must hold for a grant, by language") List<Map<String, String>> conditions,
		@Schema(description = "The limits of the law by name, each with its citation") Map<String, StatutoryLimit> limits,
		@Schema(description = "From acceptance to decision, where the authority promises nothing shorter") Duration promised,
		@Schema(description = "How long before a date one must apply") List<LeadTime> leadTimes,
		@Schema(description = "The departments' reviews, held in parallel") List<ReviewOutline> reviews,
		@Schema(description = "What has to be handed in") List<MaterialOutline> materials,
		@Schema(description = "What it costs and why") Cited fee,
		@Schema(description = "How often one must appear in person") int visits,
		@Schema(description = "What happens with the result, by language") Map<String, String> results,
		@Schema(description = "When and how to renew") @Nullable Cited renewal,
		@Schema(description = "What to do about a refusal, by language") Map<String, String> remedies,
		@Schema(description = "The licence a grant leads to") LicenceOutline licence,
		@Schema(description = "What the application form asks") FormOutline form,
		@Schema(description = "What each authority makes of the matter") List<AuthorityGuide> authorities) {

	/** A limit of the law. */
	record StatutoryLimit(@Schema(description = "How long") Duration limit,
			@Schema(description = "Where it is written") Citation basis) {

		static StatutoryLimit of(Matter.CitedLimit limit) {
			return new StatutoryLimit(Duration.of(limit.limit()), Citation.of(limit.basis()));
		}

	}

	/** One must apply so long before a date of the answers. */
	record LeadTime(@Schema(description = "Key of the date in the form") String field,
			@Schema(description = "How long before") Duration atLeast,
			@Schema(description = "Where it is written") Citation basis) {

		static LeadTime of(Matter.LeadTime time) {
			return new LeadTime(time.field(), Duration.of(time.atLeast()), Citation.of(time.basis()));
		}

	}

	/** One department's review. */
	record ReviewOutline(@Schema(description = "Id in the process") String step,
			@Schema(description = "Who reviews; see departments") String role,
			@Schema(description = "What is reviewed, by language") Map<String, String> title,
			@Schema(description = "How long it may take") Duration limit,
			@Schema(description = "How many different officials give an opinion") int examiners,
			@Schema(description = "Why this department is asked") Citation basis) {

		static ReviewOutline of(Matter.ReviewSpec review) {
			return new ReviewOutline(review.step(), review.role(), review.title().byLanguage(),
					Duration.of(review.limit()), review.examiners(), Citation.of(review.basis()));
		}

	}

	/** A material to hand in. */
	record MaterialOutline(@Schema(description = "Name of its slot") String id,
			@Schema(description = "What it is called, by language") Map<String, String> title,
			@Schema(description = "What it must show, by language") Map<String, String> hint,
			@Schema(description = "Whether and when it is needed") Matter.Necessity necessity,
			@Schema(description = "FEEL condition over the answers; where it does not hold the material is not asked for") @Nullable String when,
			@Schema(description = "File types") Set<String> accept,
			@Schema(description = "Steps that need it") Set<String> usedBy,
			@Schema(description = "The provision that asks for it") Citation basis) {

		static MaterialOutline of(Matter.RequiredMaterial material) {
			return new MaterialOutline(material.id(), material.title().byLanguage(), material.hint().byLanguage(),
					material.necessity(), material.when(), material.accept(), material.usedBy(),
					Citation.of(material.basis()));
		}

	}

	/** A sentence that states what a law says. */
	record Cited(@Schema(description = "The sentence by language") Map<String, String> text,
			@Schema(description = "Where it is written") Citation basis) {

		static Cited of(Matter.CitedText cited) {
			return new Cited(cited.text().byLanguage(), Citation.of(cited.basis()));
		}

	}

	/** The licence of the matter. */
	record LicenceOutline(@Schema(description = "Type code of GB/T 36904") String typeCode,
			@Schema(description = "What it is called, by language") Map<String, String> title,
			@Schema(description = "ISO 8601 period; absent where the answers say so") @Nullable String validFor,
			@Schema(description = "Where the validity is written") Citation basis) {

		static LicenceOutline of(Matter.LicenceSpec licence) {
			return new LicenceOutline(licence.typeCode(), licence.title().byLanguage(),
					(licence.validFor() != null) ? licence.validFor().toString() : null, Citation.of(licence.basis()));
		}

	}

}
