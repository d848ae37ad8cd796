package org.oneseal.rehearsal;

import java.util.List;
import java.util.Map;

import org.oneseal.acceptance.CorrectionAnswer;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Uploads;
import org.oneseal.form.Problem;
import org.oneseal.yaml.YamlMap;

/**
 * {@code correction: { answers, materials }}: the applicant mends what was sent back; a
 * material takes the place of the one that was there.
 */
final class CorrectionAct implements ActKind {

	@Override
	public String key() {
		return "correction";
	}

	@Override
	public Act read(YamlMap step, Script script) {
		YamlMap correction = step.map(key()).orElse(step);
		Map<String, List<String>> answers = script.answers(correction, "answers");
		List<String> materials = script.materials(correction, "materials");
		if (correction != step) {
			correction.done();
		}
		return (stage) -> file(stage, answers, materials);
	}

	private static List<Problem> file(Stage stage, Map<String, List<String>> answers, List<String> materials) {
		String id = stage.file().approvalCase().id();
		Drafts drafts = stage.service(Drafts.class);
		Drafts.Draft draft = drafts.open(id, stage.applicant());
		if (draft.application().isOpen()) {
			List<Problem> locked = draft.locked(answers);
			if (!locked.isEmpty()) {
				return locked;
			}
			drafts.save(id, ApplyAct.typed(draft.answers(), answers), stage.applicant());
			for (String slot : materials) {
				draft.materials()
					.stream()
					.filter((material) -> material.slot().equals(slot))
					.forEach((old) -> stage.service(Uploads.class).remove(id, old.id(), stage.applicant()));
				List<Problem> problems = stage.upload(id, slot);
				if (!problems.isEmpty()) {
					return problems;
				}
			}
		}
		return stage.service(CorrectionAnswer.class).file(stage.number(), stage.applicant(), stage.requestKey());
	}

}
