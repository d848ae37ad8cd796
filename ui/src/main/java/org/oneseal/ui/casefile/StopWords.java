package org.oneseal.ui.casefile;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Step.Origin;
import org.oneseal.cases.Stop;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.view.Words;

/** Steps that are ahead, in words. */
@Component
class StopWords {

	/** More names than these are counted. */
	private static final int NAMES = 3;

	private final Organisation organisation;

	private final Words words;

	StopWords(Organisation organisation, Words words) {
		this.organisation = organisation;
		this.words = words;
	}

	/** Of a step beside the process also what it is. */
	String title(Stop stop, MatterPack pack) {
		String title = this.words.say(pack.stepTitle(stop.step()));
		return (stop.origin() == Origin.PROCESS) ? title : this.words.say("step.origin.of." + stop.origin(), title);
	}

	/** Whose it is: the department's, the applicant's, the program's. */
	String who(Stop stop) {
		if (stop.automatic()) {
			return this.words.say("history.system");
		}
		String department = stop.department();
		return (department != null) ? this.words.say(this.organisation.department(department).name())
				: this.words.say("outlook.applicant");
	}

	/** Who of them; empty where it is not known or nobody's of the department. */
	String people(Stop stop) {
		List<String> names = stop.people().stream().map(Account::displayName).toList();
		if (stop.leftTo() != null) {
			return this.words.say("ahead.left-to." + stop.leftTo(), this.words.list(names));
		}
		if (names.isEmpty()) {
			return "";
		}
		if (stop.assignee() != null) {
			return names.get(0);
		}
		String listed = this.words.list(names.subList(0, Math.min(NAMES, names.size())));
		return (names.size() > NAMES) ? this.words.say("ahead.people.more", listed, names.size())
				: this.words.say("ahead.people", listed);
	}

}
