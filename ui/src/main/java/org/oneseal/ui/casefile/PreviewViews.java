package org.oneseal.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Preview;
import org.oneseal.cases.Preview.Change;
import org.oneseal.cases.Preview.MovedLimit;
import org.oneseal.cases.Preview.OpenStep;
import org.oneseal.cases.Step;
import org.oneseal.cases.Step.Hold;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.view.Words;

/** What an act does to the steps and limits of a case, in words. */
@Component
class PreviewViews {

	private final Organisation organisation;

	private final Words words;

	PreviewViews(Organisation organisation, Words words) {
		this.organisation = organisation;
		this.words = words;
	}

	/** One sentence for each thing that changes, and one for what stays. */
	List<String> of(Preview preview, CaseFile file) {
		List<String> lines = new ArrayList<>();
		preview.ends().forEach((step) -> lines.add(this.words.say("preview.ends", name(step, file))));
		preview.begins().forEach((step) -> lines.add(begins(step, file)));
		preview.changes().forEach((change) -> lines.add(change(change, file)));
		preview.limits().forEach((limit) -> lines.add(limit(limit, file)));
		if (!preview.stays().isEmpty()) {
			lines.add(this.words.say("preview.stays",
					this.words.list(preview.stays().stream().map((step) -> name(step, file)).toList())));
		}
		return lines;
	}

	private String begins(OpenStep step, CaseFile file) {
		LocalDate due = step.dueOn();
		if (step.hold() != Hold.NONE) {
			return this.words.say("preview.begins.waiting", name(step, file));
		}
		return (due != null) ? this.words.say("preview.begins.until", name(step, file), this.words.date(due))
				: this.words.say("preview.begins", name(step, file));
	}

	private String change(Change change, CaseFile file) {
		String name = name(change.after(), file);
		if (change.after().answered() != change.before().answered()) {
			return this.words.say(change.after().answered() ? "preview.answered" : "preview.undone", name);
		}
		if (change.after().hold() != change.before().hold()) {
			return this.words.say("preview.hold." + change.after().hold(), name);
		}
		if (!Objects.equals(change.before().assignee(), change.after().assignee())) {
			String holder = change.after().assignee();
			return (holder != null) ? this.words.say("preview.taken", name, this.organisation.nameOf(holder))
					: this.words.say("preview.pool", name);
		}
		return this.words.say("preview.day", name);
	}

	private String limit(MovedLimit limit, CaseFile file) {
		String what = (limit.stepKey() != null) ? this.words.say(file.pack().stepTitle(limit.stepKey()))
				: this.words.say("clock.subject." + limit.subject());
		LocalDate before = limit.before();
		LocalDate after = limit.after();
		if (before == null) {
			return this.words.say("preview.limit.begins", what, date(after));
		}
		return (after != null) ? this.words.say("preview.limit.moves", what, date(before), date(after))
				: this.words.say("preview.limit.ends", what, date(before));
	}

	private String date(@Nullable LocalDate day) {
		return (day != null) ? this.words.date(day) : "";
	}

	private String name(OpenStep step, CaseFile file) {
		String title = this.words.say(file.pack().stepTitle(step.stepId()));
		String full = (step.origin() == Step.Origin.PROCESS) ? title
				: this.words.say("step.origin.of." + step.origin(), title);
		String department = step.department();
		return (department != null)
				? this.words.say("preview.step", full, this.words.say(this.organisation.department(department).name()))
				: full;
	}

}
