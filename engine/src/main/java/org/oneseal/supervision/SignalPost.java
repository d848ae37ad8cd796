package org.oneseal.supervision;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.oneseal.organisation.Department;
import org.oneseal.organisation.Organisation;
import org.oneseal.post.Outbox;

/** Tells departments of their signals by mail. */
@Component
public class SignalPost {

	private final Outbox outbox;

	private final Organisation organisation;

	SignalPost(Outbox outbox, Organisation organisation) {
		this.outbox = outbox;
		this.organisation = organisation;
	}

	@EventListener
	void note(SignalRaised raised) {
		Warning warning = raised.warning();
		this.organisation.findDepartment(warning.department())
			.flatMap(Department::mail)
			.ifPresent((address) -> this.outbox.put(SignalLetter.KIND, warning.id(), warning.department(), address));
	}

	/** What became of the mail of a signal. */
	public Outbox.State of(Warning warning) {
		return this.outbox.state(SignalLetter.KIND, warning.id(), warning.department());
	}

}
