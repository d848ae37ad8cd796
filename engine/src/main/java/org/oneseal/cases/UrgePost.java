package org.oneseal.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.oneseal.organisation.Account;
import org.oneseal.organisation.Organisation;
import org.oneseal.post.Outbox;

/**
 * Tells those who are urged by mail: the holder and whoever works for them, or, while
 * nobody holds the step, everybody who could take it. Where none of them has an address,
 * it goes to that of the department.
 */
@Component
class UrgePost {

	private final Outbox outbox;

	private final Organisation organisation;

	private final Colleagues colleagues;

	UrgePost(Outbox outbox, Organisation organisation, Colleagues colleagues) {
		this.outbox = outbox;
		this.organisation = organisation;
		this.colleagues = colleagues;
	}

	void note(Urging urging, Step step) {
		Map<String, String> addresses = new TreeMap<>();
		urged(step).stream()
			.filter((account) -> !account.username().equals(urging.by()))
			.forEach((account) -> account.mail().ifPresent((address) -> addresses.put(account.username(), address)));
		if (addresses.isEmpty()) {
			step.department()
				.flatMap(this.organisation::findDepartment)
				.ifPresent((department) -> department.mail()
					.ifPresent((address) -> addresses.put(department.id(), address)));
		}
		addresses.forEach((recipient, address) -> this.outbox.put(UrgeLetter.KIND, urging.id(), recipient, address));
	}

	private List<Account> urged(Step step) {
		if (step.assignee().isEmpty()) {
			return this.colleagues.of(step);
		}
		return Stream.concat(step.assignee().stream(), step.delegate().stream())
			.flatMap((person) -> this.organisation.account(person).stream())
			.filter(Account::isEnabled)
			.toList();
	}

}
