package org.oneseal.organisation;

import java.util.List;
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
 * @param post what an official is employed as and for where
 * @param departmentRegions regions that officials of the department are named for
 * @param standIns those on leave whose work this official does today
 * @param actingFor the one on leave for whom this very act is done, {@code null} for
 * oneself
 * @param batch id of the batch in which the act is done, {@code null} for one done by
 * itself
 */
public record Actor(String username, String displayName, AccountKind kind, @Nullable String department,
		@Nullable String authority, Set<Duty> duties, Post post, Set<String> departmentRegions, List<StandIn> standIns,
		@Nullable StandIn actingFor, @Nullable String batch) {

	/** The programme itself, for what happens by rule and without a person. */
	public static final Actor SYSTEM = new Actor("system", "system", AccountKind.SYSTEM, null, null, Set.of());

	public Actor {
		duties = Set.copyOf(duties);
		departmentRegions = Set.copyOf(departmentRegions);
		standIns = List.copyOf(standIns);
	}

	/** Somebody without a position who stands in for nobody and acts on one case. */
	public Actor(String username, String displayName, AccountKind kind, @Nullable String department,
			@Nullable String authority, Set<Duty> duties) {
		this(username, displayName, kind, department, authority, duties, Post.NONE, Set.of(), List.of(), null, null);
	}

	/** The same person doing something for somebody on leave. */
	public Actor actingFor(StandIn absent) {
		return new Actor(this.username, this.displayName, this.kind, this.department, this.authority, this.duties,
				this.post, this.departmentRegions, this.standIns, absent, this.batch);
	}

	/** As the person signs: {@code 李四（代张三）} where they act for somebody on leave. */
	public String signature() {
		return (this.actingFor == null) ? this.displayName
				: "%s（代%s）".formatted(this.displayName, this.actingFor.absentName());
	}

	/** Whether this very act is done for that person, who is on leave. */
	public boolean actsFor(String person) {
		return this.actingFor != null && this.actingFor.absent().equals(person);
	}

	/** The same person, who acts on many cases at once. */
	public Actor in(String batchId) {
		return new Actor(this.username, this.displayName, this.kind, this.department, this.authority, this.duties,
				this.post, this.departmentRegions, this.standIns, this.actingFor, batchId);
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
