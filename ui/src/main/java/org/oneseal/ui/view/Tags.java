package org.oneseal.ui.view;

import org.oneseal.cases.CaseStatus;

/** The states of things as labels. */
public final class Tags {

	private Tags() {
	}

	/**
	 * Where a case stands.
	 * @param refused whether the decision went against the applicant; a closed case then
	 * is no success
	 */
	public static Tag of(CaseStatus status, boolean refused) {
		Tone tone = switch (status) {
			case RECEIVED, ACCEPTED -> Tone.ACTIVE;
			case AWAITING_CORRECTION -> Tone.WAITING;
			case GRANTED, ISSUED -> Tone.GOOD;
			case CLOSED -> refused ? Tone.NEUTRAL : Tone.GOOD;
			case NOT_ACCEPTED, REFUSED -> Tone.BAD;
			case WITHDRAWN, LAPSED -> Tone.NEUTRAL;
		};
		return new Tag("case.status." + status, tone);
	}

}
