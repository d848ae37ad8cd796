package org.oneseal.notice;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseActed;
import org.oneseal.cases.Step;
import org.oneseal.cases.Steps;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Organisation;

/** Who has to do with a case. */
@Component
class Concerned {

	private final Steps steps;

	private final Organisation organisation;

	Concerned(Steps steps, Organisation organisation) {
		this.steps = steps;
		this.organisation = organisation;
	}

	/** Whom an act concerns. */
	@FunctionalInterface
	interface Audience {

		Collection<String> of(CaseActed acted, Concerned concerned);

		/** Somebody the act itself names. */
		static Audience named(String detail) {
			return (acted, concerned) -> acted.details().containsKey(detail) ? Set.of(acted.details().get(detail))
					: Set.of();
		}

		/** These, or those if there are none. */
		default Audience or(Audience others) {
			return (acted, concerned) -> {
				Collection<String> found = of(acted, concerned);
				return found.isEmpty() ? others.of(acted, concerned) : found;
			};
		}

		default Audience and(Audience others) {
			return (acted, concerned) -> Stream
				.concat(of(acted, concerned).stream(), others.of(acted, concerned).stream())
				.toList();
		}

		/** Who acted on the case in any capacity. */
		static Audience participants() {
			return (acted, concerned) -> concerned.steps.participants(acted.caseId());
		}

		/** Who acted on the case in one capacity. */
		static Audience participants(Step.Kind kind) {
			return (acted, concerned) -> concerned.steps.participants(acted.caseId(), kind);
		}

		/** Who has the open steps of the case, or works on them for whoever has. */
		static Audience holders() {
			return (acted, concerned) -> concerned.open(acted).flatMap(Concerned::hands).toList();
		}

		/** Who has the open step of the act. */
		static Audience holdersOfTheStep() {
			return (acted, concerned) -> concerned.open(acted)
				.filter((step) -> step.stepId().equals(acted.stepId()))
				.flatMap(Concerned::hands)
				.toList();
		}

		/** Who has open steps of the case at the department the act names. */
		static Audience holdersAtTheDepartment() {
			return (acted, concerned) -> concerned.open(acted)
				.filter((step) -> step.department()
					.equals(java.util.Optional.ofNullable(acted.details().get("department"))))
				.flatMap(Concerned::hands)
				.toList();
		}

		/** Who did the steps the act names, parted by blanks. */
		static Audience whoDid(String detail) {
			return (acted, concerned) -> concerned.whoDid(acted,
					List.of(acted.details().getOrDefault(detail, "").split(" ")));
		}

		/** Who did the step of the act before. */
		static Audience whoDidTheStep() {
			return (acted, concerned) -> concerned.whoDid(acted, List.of(String.valueOf(acted.stepId())));
		}

		/** Those of the department the act names who review. */
		static Audience reviewersOfTheDepartment() {
			return (acted, concerned) -> concerned.having(acted, Duty.REVIEW);
		}

		/** The heads of the department the act names. */
		static Audience headsOfTheDepartment() {
			return (acted, concerned) -> concerned.having(acted, Duty.HEAD);
		}

	}

	private List<String> having(CaseActed acted, Duty duty) {
		return Stream.ofNullable(acted.details().get("department"))
			.flatMap((department) -> this.organisation.officialsOf(department).stream())
			.filter((account) -> account.duties().contains(duty))
			.map(Account::username)
			.toList();
	}

	private List<String> whoDid(CaseActed acted, List<String> steps) {
		return this.steps.of(acted.caseId())
			.stream()
			.filter((step) -> steps.contains(step.stepId()))
			.flatMap((step) -> step.endedBy().stream())
			.distinct()
			.toList();
	}

	private Stream<Step> open(CaseActed acted) {
		return this.steps.of(acted.caseId()).stream().filter(Step::isOpen);
	}

	static Stream<String> hands(Step step) {
		return Stream.concat(step.assignee().stream(), step.delegate().stream());
	}

	/** Those of people who could take a step out of the pool. */
	List<String> fit(Collection<String> people, Step step) {
		return people.stream()
			.flatMap((person) -> this.organisation.account(person).stream())
			.filter(Account::isEnabled)
			.filter((account) -> org.oneseal.cases.Desk.mayHandle(step, this.organisation.actor(account.username())))
			.map(Account::username)
			.toList();
	}

}
