package org.oneseal.ui.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.Trail;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Step;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Words;

/** Why reviews that are open are done again. */
@Component
class BackViews {

	private final LegalDays days;

	private final Words words;

	BackViews(LegalDays days, Words words) {
		this.days = days;
		this.words = words;
	}

	/** The last reason of each review that is open, in the order they were given. */
	List<Moves.Back> of(CaseFile file, Trail trail) {
		Map<String, AuditEntry> last = new LinkedHashMap<>();
		for (AuditEntry entry : trail.entries()) {
			concerned(entry).forEach((review) -> {
				last.remove(review);
				last.put(review, entry);
			});
		}
		return last.entrySet()
			.stream()
			.filter((each) -> isOpen(file, each.getKey()))
			.map((each) -> back(file, each.getKey(), each.getValue()))
			.toList();
	}

	private static List<String> concerned(AuditEntry entry) {
		if (entry.act() == Act.RETURNED) {
			return List.of(entry.details().getOrDefault("reviews", "").split(" "));
		}
		return (entry.act() == Act.REOPENED && entry.stepId() != null) ? List.of(entry.stepId()) : List.of();
	}

	private static boolean isOpen(CaseFile file, String review) {
		return file.openSteps()
			.stream()
			.anyMatch((step) -> step.kind() == Step.Kind.REVIEW && step.stepId().equals(review)
					&& step.anchor().isEmpty() && step.answeredBy().isEmpty());
	}

	private Moves.Back back(CaseFile file, String review, AuditEntry entry) {
		String why = (entry.act() == Act.RETURNED) ? entry.details().getOrDefault("reason", "")
				: file.pack()
					.matter()
					.material(entry.details().getOrDefault("material", ""))
					.map(RequiredMaterial::title)
					.map(this.words::say)
					.orElse("");
		return new Moves.Back("moves.back." + entry.act(), this.words.say(file.pack().stepTitle(review)),
				entry.byName(), this.days.at(entry.at()), why);
	}

}
