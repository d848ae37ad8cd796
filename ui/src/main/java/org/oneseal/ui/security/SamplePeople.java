package org.oneseal.ui.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import org.oneseal.organisation.Account;
import org.oneseal.organisation.AccountKind;
import org.oneseal.organisation.Authority;
import org.oneseal.organisation.Department;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.security.SignInView.Group;
import org.oneseal.ui.security.SignInView.SamplePerson;
import org.oneseal.ui.view.Words;

/** The people of the sample city, for whoever tries the programme; nowhere but there. */
@Component
@Profile("demo")
class SamplePeople {

	private final Organisation organisation;

	private final Words words;

	/** The sample file has one password for everybody. */
	private final String password;

	SamplePeople(Organisation organisation, Words words, @Value("${oneseal.demo.password:demo}") String password) {
		this.organisation = organisation;
		this.words = words;
		this.password = password;
	}

	/** Applicants first, then the officials of each authority, then the designers. */
	List<Group> groups() {
		List<Account> accounts = this.organisation.accounts();
		List<Group> groups = new ArrayList<>();
		groups.add(group(this.words.say("signin.group.applicants"), ofKind(accounts, AccountKind.APPLICANT)));
		this.organisation.authorities().forEach((authority) -> groups.add(officials(authority)));
		groups.add(group(this.words.say("signin.group.designers"), ofKind(accounts, AccountKind.DESIGNER)));
		return groups.stream().filter((group) -> !group.people().isEmpty()).toList();
	}

	private Group officials(Authority authority) {
		return group(this.words.say(authority.name()),
				this.organisation.departmentsOf(authority.code())
					.stream()
					.flatMap((department) -> this.organisation.officialsOf(department.id()).stream()));
	}

	private static Stream<Account> ofKind(List<Account> accounts, AccountKind kind) {
		return accounts.stream().filter((account) -> account.kind() == kind);
	}

	private Group group(String title, Stream<Account> accounts) {
		return new Group(title, accounts.map(this::person).toList());
	}

	private SamplePerson person(Account account) {
		String name = account.displayName();
		return new SamplePerson(account.username(), this.password, name,
				name.substring(0, name.offsetByCodePoints(0, 1)), role(account));
	}

	private String role(Account account) {
		return switch (account.kind()) {
			case OFFICIAL -> this.words.say("signin.role", department(account.department()), duties(account));
			case APPLICANT ->
				Optional.ofNullable(account.partyKind()).map((kind) -> this.words.say("party." + kind)).orElse("");
			case DESIGNER, SYSTEM -> "";
		};
	}

	private String department(@Nullable String id) {
		return Optional.ofNullable(id)
			.flatMap(this.organisation::findDepartment)
			.map(Department::name)
			.map(this.words::say)
			.orElse("");
	}

	private String duties(Account account) {
		return this.words
			.list(account.duties().stream().sorted().map((duty) -> this.words.say("duty." + duty)).toList());
	}

}
