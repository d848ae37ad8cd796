package org.oneseal.notice;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.oneseal.cases.Colleagues;
import org.oneseal.cases.Step;
import org.oneseal.cases.StepUrged;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Organisation;
import org.oneseal.post.Outbox;

/**
 * Tells those who are urged: the holder and whoever works for them, or, while nobody
 * holds the step, everybody who could take it. Where none of them has an address, a mail
 * goes to that of the department.
 */
@Component
class UrgePost {

	private final Noting noting;

	private final Outbox outbox;

	private final Organisation organisation;

	private final Colleagues colleagues;

	UrgePost(Noting noting, Outbox outbox, Organisation organisation, Colleagues colleagues) {
		this.noting = noting;
		this.outbox = outbox;
		this.organisation = organisation;
		this.colleagues = colleagues;
	}

	@EventListener
	void follow(StepUrged urged) {
		List<PreferenceTable.Reader> told = this.noting.tellOfUrging(urged(urged.step()),
				Noting.about(urged.approvalCase(), urged.step().stepId()), urged.urging().by(), urged.urging().words());
		if (told.stream().allMatch((reader) -> reader.address() == null)) {
			urged.step()
				.department()
				.flatMap(this.organisation::findDepartment)
				.ifPresent(
						(department) -> department.mail().ifPresent((address) -> put(urged, department.id(), address)));
		}
		told.stream()
			.filter((reader) -> reader.channel() == Channel.AT_ONCE && reader.address() != null)
			.forEach((reader) -> put(urged, reader.account(), String.valueOf(reader.address())));
	}

	private void put(StepUrged urged, String recipient, String address) {
		this.outbox.put(UrgeLetter.KIND, urged.urging().id(), recipient, address);
	}

	private Collection<String> urged(Step step) {
		Stream<String> people = step.assignee().isEmpty() ? this.colleagues.of(step).stream().map(Account::username)
				: Concerned.hands(step);
		return people.toList();
	}

}
