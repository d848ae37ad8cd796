package org.oneseal.organisation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who acts. Every command of the domain is told.
 *
 * @param username name of the account
 * @param displayName name of the person or, for an applicant, of the applicant
 * @param kind on which side of the counter
 * @param department id of the department an official works for, else {@code null}
 * @param authority region code of that department's authority, else {@code null}
 * @param duties what an official may do there
 * @param batch id of the batch in which the act is done, {@code null} for one done by
 * itself
 */
public record Actor(String username, String displayName, AccountKind kind, @Nullable String department,
		@Nullable String authority, Set<Duty> duties, @Nullable String batch) {

	/** The programme itself, for what happens by rule and without a person. */
	public static final Actor SYSTEM = new Actor("system", "system", AccountKind.SYSTEM, null, null, Set.of());

	public Actor {
		duties = Set.copyOf(duties);
	}

	/** Somebody who acts on each case by itself. */
	public Actor(String username, String displayName, AccountKind kind, @Nullable String department,
			@Nullable String authority, Set<Duty> duties) {
		this(username, displayName, kind, department, authority, duties, null);
	}

	/** The same person, who acts on many cases at once. */
	public Actor in(String batchId) {
		return new Actor(this.username, this.displayName, this.kind, this.department, this.authority, this.duties,
				batchId);
	}

	public boolean isOfficial() {
		return this.kind == AccountKind.OFFICIAL;
	}

	public boolean isApplicant() {
		return this.kind == AccountKind.APPLICANT;
	}

	public boolean worksFor(String departmentId) {
		return isOfficial() && departmentId.equals(this.department);
	}

	public boolean has(Duty duty) {
		return this.duties.contains(duty);
	}

}
