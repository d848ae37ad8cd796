package org.oneseal.cases;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.matter.CandidateSpec;
import org.oneseal.matter.CandidateSpec.Nobody;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Leave;
import org.oneseal.organisation.Leaves;
import org.oneseal.organisation.Organisation;

/** Who of a department can do a step today. */
@Component
class Teams {

	private final Organisation organisation;

	private final Leaves leaves;

	private final Disqualifications rules;

	Teams(Organisation organisation, Leaves leaves, Disqualifications rules) {
		this.organisation = organisation;
		this.leaves = leaves;
		this.rules = rules;
	}

	Team of(String department) {
		List<Account> officials = this.organisation.officialsOf(department);
		List<Leave> today = this.leaves.today();
		return new Team(officials, today.stream()
			.filter((leave) -> officials.stream().anyMatch((official) -> official.username().equals(leave.official())))
			.toList());
	}

	/** Whether the person may no longer sign in. */
	boolean isGone(String person) {
		return this.organisation.account(person).filter(Account::isEnabled).isEmpty();
	}

	/** Those who can do it and are not on leave. */
	List<Account> present(Step step, Team team) {
		return team.officials()
			.stream()
			.filter((official) -> !team.isAbsent(official) && isAble(step, official))
			.toList();
	}

	/**
	 * Whether anybody can do it: one of those present, or a colleague for one on leave.
	 */
	boolean canBeDone(Step step, Team team) {
		return team.officials()
			.stream()
			.filter((official) -> !team.isAbsent(official) || isReplaced(step, official, team))
			.anyMatch((official) -> isAble(step, official));
	}

	/** Whether the department has a head who is not kept from it. */
	boolean headMay(Step step, Team team) {
		return team.officials()
			.stream()
			.filter((official) -> official.duties().contains(Duty.HEAD))
			.anyMatch((official) -> this.rules.against(step, official.username()).isEmpty());
	}

	/** Who may do it because nobody of the department can. */
	Nobody fallback(CandidateSpec spec, Step step, Team team) {
		return (spec.nobody() == Nobody.HEAD && !headMay(step, team)) ? Nobody.SUPERVISOR : spec.nobody();
	}

	private boolean isAble(Step step, Account official) {
		return official.duties().contains(Candidates.dutyFor(step.kind())) && Candidates.covers(step, official.post())
				&& this.rules.against(step, official.username()).isEmpty();
	}

	private boolean isReplaced(Step step, Account absent, Team team) {
		Duty duty = Candidates.dutyFor(step.kind());
		return team.leaves()
			.stream()
			.filter((leave) -> leave.official().equals(absent.username()))
			.filter((leave) -> leave.upTo().includes(duty)
					&& (leave.matters().isEmpty() || leave.matters().contains(step.matter())))
			.map(Leave::substitute)
			.anyMatch((substitute) -> team.isPresent(substitute) && this.rules.against(step, substitute).isEmpty());
	}

}
