package org.oneseal.organisation;

import java.util.EnumSet;
import java.util.Set;

/** How far a substitute may go, each further than the one before. */
public enum Reach {

	/** Takes applications in. */
	ACCEPT(EnumSet.of(Duty.ACCEPT)),
	/** Examines too. */
	REVIEW(EnumSet.of(Duty.ACCEPT, Duty.REVIEW)),
	/** Decides too. */
	DECIDE(EnumSet.of(Duty.ACCEPT, Duty.REVIEW, Duty.DECIDE));

	private final Set<Duty> duties;

	Reach(Set<Duty> duties) {
		this.duties = duties;
	}

	/** Whether a substitute may do what takes this duty. */
	public boolean includes(Duty duty) {
		return this.duties.contains(duty);
	}

	/** Of someone's duties those a substitute has. */
	Set<Duty> of(Set<Duty> all) {
		Set<Duty> limited = EnumSet.copyOf(this.duties);
		limited.retainAll(all);
		return limited;
	}

}
