package org.oneseal.supervision;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.NoSuchCaseException;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;

/**
 * Whose limits and signals somebody looks at: an official those of their department, a
 * supervisor those of one or of all departments of the authority.
 *
 * @param authority region code
 * @param department id of a department, {@code null} for all of the authority
 */
public record Scope(String authority, @Nullable String department) {

	/**
	 * What an official may look at.
	 * @param department the one wished for, {@code null} for the widest
	 * @throws NoSuchCaseException if the official may not look at it
	 */
	public static Scope of(Actor official, @Nullable String department) {
		if (official.authority() == null || official.department() == null) {
			throw new NoSuchCaseException(String.valueOf(department));
		}
		boolean supervises = official.has(Duty.SUPERVISE);
		String wished = (department != null || supervises) ? department : official.department();
		boolean allowed = supervises ? (wished == null || wished.startsWith(official.authority() + "-"))
				: Objects.equals(wished, official.department());
		if (!allowed) {
			throw new NoSuchCaseException(String.valueOf(department));
		}
		return new Scope(official.authority(), wished);
	}

	String column() {
		return (this.department != null) ? "department" : "authority";
	}

	String value() {
		return (this.department != null) ? this.department : this.authority;
	}

}
