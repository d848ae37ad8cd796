package org.oneseal.cases;

import java.util.List;

import org.oneseal.form.Answers;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.Implementation;
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

	/** The files that are judged. */
	public List<Material> judged() {
		return this.materials.stream().filter(Material::isJudged).toList();
	}

}
