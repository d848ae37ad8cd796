package org.oneseal.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.matter.MatterPack;

/**
 * Everything of one case that its readers share.
 *
 * @param approvalCase where the case stands
 * @param application what was written
 * @param answers those that are judged
 * @param materials all files, also those a correction replaced
 * @param commitments what was signed about materials that follow, oldest first
 * @param steps all steps, oldest first
 * @param pack the pack the case runs by
 * @param fingerprint hash of what is judged, to be sent along with an act
 */
public record CaseFile(ApprovalCase approvalCase, Application application, Answers answers, List<Material> materials,
		List<Commitment> commitments, List<Step> steps, MatterPack pack, String fingerprint) {

	public Implementation implementation() {
		return this.pack.implementation(this.approvalCase.authority());
	}

	public FormDefinition form() {
		return this.pack.form(MatterPack.APPLICATION_FORM);
	}

	public List<Step> openSteps() {
		return this.steps.stream().filter(Step::isOpen).toList();
	}

	/**
	 * Materials that were allowed to follow later (容缺受理) and have not come yet. Nothing
	 * is granted before they are there.
	 */
	public List<RequiredMaterial> outstanding() {
		return TolerantAcceptance.missing(this.pack, this.answers, judged());
	}

	/** The first day by which something outstanding was promised, if anything was. */
	public Optional<LocalDate> completeBy() {
		List<RequiredMaterial> outstanding = outstanding();
		return this.commitments.stream()
			.filter((commitment) -> outstanding.stream().anyMatch((material) -> commitment.covers(material.id())))
			.map(Commitment::dueOn)
			.min(Comparator.naturalOrder());
	}

	/** The files that are judged. */
	public List<Material> judged() {
		return this.materials.stream().filter(Material::isJudged).toList();
	}

}
