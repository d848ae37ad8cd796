package org.oneseal.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.form.Problem;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Leaves;
import org.oneseal.organisation.Organisation;

/** Who else of a department can work on a step. */
@Component
public class Colleagues {

	private final Desk desk;

	private final Organisation organisation;

	private final Leaves leaves;

	Colleagues(Desk desk, Organisation organisation, Leaves leaves) {
		this.desk = desk;
		this.organisation = organisation;
		this.leaves = leaves;
	}

	/** Those who can be given the step, by name of the account. */
	@Transactional(readOnly = true)
	public List<Account> of(Step step) {
		return step.department()
			.map(this.organisation::officialsOf)
			.orElse(List.of())
			.stream()
			.filter((account) -> unfit(step, account.username()).isEmpty())
			.toList();
	}

	/** Whether the person is the head of the department the step stands at. */
	static boolean isHead(Step step, Actor actor) {
		return actor.has(Duty.HEAD) && step.department().filter(actor::worksFor).isPresent();
	}

	/** Why the step cannot be given to this person. */
	public Optional<Problem> unfit(Step step, String to) {
		if (to.isBlank()) {
			return Optional.of(Problem.error("to", "transfer.to-required"));
		}
		Optional<Actor> colleague = step.department()
			.flatMap((department) -> this.organisation.account(to)
				.filter((account) -> account.isEnabled() && department.equals(account.department())))
			.map((account) -> this.organisation.actor(account.username()));
		if (colleague.isEmpty()) {
			return Optional.of(Problem.error("to", "transfer.not-of-the-department"));
		}
		String name = colleague.get().displayName();
		if (!Candidates.isOwn(step, colleague.get()) && !Candidates.fallsTo(step, colleague.get())) {
			return Optional.of(Problem.error("to", "transfer.not-their-duty", name));
		}
		if (!this.leaves.absent(Set.of(to)).isEmpty()) {
			return Optional.of(Problem.error("to", "transfer.on-leave", name));
		}
		if (step.assignee().filter(to::equals).isPresent()) {
			return Optional.of(Problem.error("to", "transfer.holds-it", name));
		}
		return this.desk.disqualified(step, to).map((key) -> Problem.error("to", key + ".colleague", name));
	}

	String nameOf(String person) {
		return this.organisation.nameOf(person);
	}

}
