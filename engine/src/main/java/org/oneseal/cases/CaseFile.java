package org.oneseal.cases;

import java.util.List;
import java.util.Set;

import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.Matter.Necessity;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.matter.MatterPack;

/**
 * Everything of one case that its readers share.
 *
 * @param approvalCase where the case stands
 * @param application what was written
 * @param materials all files, also those a correction replaced
 * @param steps all steps, oldest first
 * @param pack the pack the case runs by
 * @param fingerprint hash of what is judged, to be sent along with an act
 */
public record CaseFile(ApprovalCase approvalCase, Application application, List<Material> materials, List<Step> steps,
		MatterPack pack, String fingerprint) {

	public Implementation implementation() {
		return this.pack.implementation(this.approvalCase.authority());
	}

	public FormDefinition form() {
		return this.pack.form(MatterPack.APPLICATION_FORM);
	}

	/** The answers that are judged. */
	public Answers answers() {
		return this.application.filed(form());
	}

	public List<Step> openSteps() {
		return this.steps.stream().filter(Step::isOpen).toList();
	}

	/**
	 * Materials that were allowed to follow later (容缺受理) and have not come yet. Nothing
	 * is granted before they are there.
	 */
	public List<RequiredMaterial> outstanding() {
		Set<String> shown = form().visible(answers());
		return this.pack.matter()
			.materials()
			.stream()
			.filter((material) -> material.necessity() == Necessity.MAY_FOLLOW && shown.contains(material.id()))
			.filter((material) -> judged().stream().noneMatch((file) -> file.slot().equals(material.id())))
			.toList();
	}

	/** The files that are judged. */
	public List<Material> judged() {
		return this.materials.stream().filter(Material::isJudged).toList();
	}

}
