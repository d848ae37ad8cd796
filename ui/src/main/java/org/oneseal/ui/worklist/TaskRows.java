package org.oneseal.ui.worklist;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Step;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.supervision.Cause;
import org.oneseal.ui.view.Due;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Words;
import org.oneseal.ui.worklist.WorklistView.Tab;
import org.oneseal.ui.worklist.WorklistView.TaskRow;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;

/**
 * One line of a list: how it stands and what the official who looks can do with it from
 * there.
 */
@Component
class TaskRows {

	private final Organisation organisation;

	private final LegalDays days;

	private final Words words;

	TaskRows(Organisation organisation, LegalDays days, Words words) {
		this.organisation = organisation;
		this.days = days;
		this.words = words;
	}

	/**
	 * @param pack with the words of the version the case was started with
	 * @param href where the line leads
	 * @param signal the worst one of the case, if it has any
	 */
	TaskRow row(WorkItem item, MatterPack pack, String href, Tab tab, Actor official, boolean unread,
			Cause.@Nullable Level signal) {
		boolean mine = item.takenBy()
			.filter((person) -> person.equals(official.username()) || person.equals(item.absent()))
			.isPresent();
		String holder = (tab == Tab.DONE || item.endedAt() != null) ? this.words.say("case.status." + item.status())
				: item.takenBy().map(this.organisation::nameOf).orElse("");
		boolean open = item.endedAt() == null;
		return new TaskRow(item.stepId(), item.caseNumber(), href, this.words.say("case.status." + item.status()),
				this.words.say(pack.matter().title()), item.subject(), item.applicantName(),
				item.stepKey().equals(Worklist.OUTSTANDING) ? this.words.say("work.outstanding") : step(item, pack),
				this.days.at(item.startedAt()).toLocalDate(),
				open ? this.days.due(item.dueOn(), new CaseNumber(item.caseNumber()).authority(), item.countedIn(),
						item.paused()) : Due.NONE,
				holder,
				(open && item.takenBy().isEmpty() && tab != Tab.WAITING && tab != Tab.FOLLOWED)
						? "/work/" + item.stepId() + "/claim" : null,
				(open && mine && item.delegate() == null && tab != Tab.FOLLOWED) ? "/work/" + item.stepId() + "/release"
						: null,
				open ? note(item, official) : "", usual(item), unread, Freshness.version(item), signal,
				this.days.at(Optional.ofNullable(open ? item.urgedAt() : null)),
				this.days.at(Optional.ofNullable(item.endedAt())), open && item.nobody());
	}

	/** Of a step beside the process also what it is. */
	private String step(WorkItem item, MatterPack pack) {
		String title = this.words.say(pack.stepTitle(item.stepKey()));
		return (item.origin() == Step.Origin.PROCESS) ? title
				: this.words.say("step.origin.of." + item.origin(), title);
	}

	/** Why it is where it is in the order of risk. */
	private String usual(WorkItem item) {
		if (item.endedAt() != null || item.actBy().isAfter(item.dueOn())
				|| item.stepKey().equals(Worklist.OUTSTANDING)) {
			return "";
		}
		int days = this.days.between(item.actBy(), item.dueOn(), new CaseNumber(item.caseNumber()).authority());
		return this.words.say("work.usual", days);
	}

	/** In whose hands it is, beside its holder's. */
	private String note(WorkItem item, Actor official) {
		if (item.hold() != Step.Hold.NONE) {
			return this.words.say("review.status." + item.hold());
		}
		String delegate = item.delegate();
		String handedBy = item.handedBy();
		String absent = item.absent();
		if (absent != null && delegate == null) {
			return this.words.say("work.for", this.organisation.nameOf(absent));
		}
		if (delegate != null) {
			return official.username().equals(delegate)
					? this.words.say("work.delegated-by", item.takenBy().map(this.organisation::nameOf).orElse(""))
					: this.words.say("work.delegated-to", this.organisation.nameOf(delegate));
		}
		if (handedBy != null) {
			return this.words.say("work.handed", this.organisation.nameOf(handedBy));
		}
		return item.department().equals(official.department()) ? ""
				: this.words.say(this.organisation.department(item.department()).name());
	}

}
