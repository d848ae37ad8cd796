package org.oneseal.rehearsal;

import java.util.Locale;

import org.oneseal.organisation.Duty;
import org.oneseal.organisation.PartyKind;

/** Names of the accounts of a rehearsal; scenarios name roles and no people. */
final class RehearsalPeople {

	private RehearsalPeople() {
	}

	/**
	 * An official.
	 * @param person from 1
	 */
	static String official(String department, Duty duty, int person) {
		return duty.name().toLowerCase(Locale.ROOT) + person + "." + department;
	}

	static String applicant(PartyKind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
