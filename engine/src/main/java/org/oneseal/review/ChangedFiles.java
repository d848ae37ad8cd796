package org.oneseal.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Journal;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.matter.MatterPacks;

/**
 * What was seen is what was signed: when a material follows after opinions were given,
 * the reviews that judge it are done again. When the applicant corrects the application,
 * all of them are if an answer is another, else those that judge what was replaced.
 */
@Component
class ChangedFiles {

	private final ReviewRepository reviews;

	private final Reopening reopening;

	private final ApprovalCases cases;

	private final MatterPacks packs;

	private final Journal journal;

	ChangedFiles(ReviewRepository reviews, Reopening reopening, ApprovalCases cases, MatterPacks packs,
			Journal journal) {
		this.reviews = reviews;
		this.reopening = reopening;
		this.cases = cases;
		this.packs = packs;
		this.journal = journal;
	}

	@EventListener
	void follow(CaseActed acted) {
		if (acted.to() != CaseStatus.ACCEPTED) {
			return;
		}
		if (acted.act() == Act.MATERIAL_FOLLOWED) {
			String material = acted.details().getOrDefault("material", "");
			reopen(acted.caseId(), material, (review) -> judges(acted.caseId(), review, material));
		}
		else if (acted.act() == Act.CORRECTED) {
			follow(acted.caseId(), acted.details().getOrDefault("changedMaterials", ""),
					acted.details().containsKey("changedAnswers"));
		}
	}

	private void follow(String caseId, String materials, boolean answers) {
		reopen(caseId, answers ? "" : materials, (review) -> answers || Stream.of(materials.split(" "))
			.anyMatch((material) -> !material.isEmpty() && judges(caseId, review, material)));
	}

	/** A material lies before those the matter asks it for, and whoever cited it. */
	private boolean judges(String caseId, Review review, String material) {
		ApprovalCase approvalCase = this.cases.findById(caseId).orElseThrow();
		return this.packs.version(approvalCase.packVersion())
			.matter()
			.material(material)
			.map(RequiredMaterial::usedBy)
			.filter((steps) -> steps.contains(review.stepId()))
			.isPresent()
				|| review.opinions().stream().anyMatch((opinion) -> opinion.citedMaterials().contains(material));
	}

	/**
	 * Consent by silence and spared reviews rest on nothing that anybody saw. Where the
	 * second official has not spoken yet, the first is asked once more.
	 */
	private void reopen(String caseId, String material, Predicate<Review> which) {
		ApprovalCase approvalCase = this.cases.findById(caseId).orElseThrow();
		List<String> steps = new ArrayList<>();
		for (Review review : this.reviews.findByCaseIdOrderByStartedAt(caseId)) {
			boolean concerned = review.counts() && !review.opinions().isEmpty() && which.test(review);
			if (concerned && !review.isComplete()) {
				this.journal.recordSystem(approvalCase, approvalCase.status(), Act.REOPENED, review.stepId(),
						details(review.department(), material));
				review.clear();
			}
			else if (concerned && !steps.contains(review.stepId())) {
				steps.add(review.stepId());
			}
		}
		for (String step : steps) {
			List<Review> ended = this.reopening.ended(approvalCase, step);
			if (!ended.isEmpty()) {
				this.journal.recordSystem(approvalCase, approvalCase.status(), Act.REOPENED, step,
						details(ended.get(0).department(), material));
				this.reopening.again(approvalCase, ended, Review.Cause.FILE_CHANGED);
			}
		}
	}

	private static Map<String, String> details(String department, String material) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("department", department);
		if (!material.isEmpty()) {
			details.put("material", material);
		}
		return details;
	}

}
