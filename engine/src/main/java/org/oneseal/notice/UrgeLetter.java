package org.oneseal.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.Step;
import org.oneseal.cases.Steps;
import org.oneseal.cases.Urges;
import org.oneseal.cases.Urging;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Organisation;
import org.oneseal.post.Letter;
import org.oneseal.post.Letters;

/** The mail to somebody who is urged, in their language. */
@Component
class UrgeLetter implements Letters {

	static final String KIND = "URGE";

	private final Urges urges;

	private final Steps steps;

	private final ApprovalCases cases;

	private final MatterPacks packs;

	private final Organisation organisation;

	private final Preferences preferences;

	private final MessageSource messages;

	private final String address;

	UrgeLetter(Urges urges, Steps steps, ApprovalCases cases, MatterPacks packs, Organisation organisation,
			Preferences preferences, MessageSource messages, @Value("${oneseal.public-url:}") String address) {
		this.urges = urges;
		this.steps = steps;
		this.cases = cases;
		this.packs = packs;
		this.organisation = organisation;
		this.preferences = preferences;
		this.messages = messages;
		this.address = address;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	@Transactional(readOnly = true)
	public Letter write(String about, String recipient) {
		Urging urging = this.urges.get(about);
		Step step = this.steps.get(urging.stepId());
		ApprovalCase approvalCase = this.cases.findById(step.caseId()).orElseThrow();
		Locale language = language(step, recipient);
		String number = approvalCase.number().value();
		String title = this.packs.version(approvalCase.packVersion())
			.stepTitle(step.stepId())
			.in(language.getLanguage());
		return new Letter("%s.%s@urgings.oneseal".formatted(urging.id(), recipient),
				say(language, "urge.mail.subject", number),
				say(language, "urge.mail.text", name(recipient, language), this.organisation.nameOf(urging.by()),
						number, approvalCase.subject(), title,
						step.dueOn().map((day) -> date(language, day)).orElse("-"), urging.words(),
						this.address + "/case-files/" + number));
	}

	/** A department reads what its first official reads. */
	private Locale language(Step step, String recipient) {
		Optional<Account> reader = this.organisation.account(recipient)
			.or(() -> step.department()
				.stream()
				.flatMap((id) -> this.organisation.officialsOf(id).stream())
				.findFirst());
		return this.preferences.language(reader.map(Account::username).orElse(recipient));
	}

	private String name(String recipient, Locale language) {
		return this.organisation.findDepartment(recipient)
			.map((department) -> department.name().in(language.getLanguage()))
			.orElseGet(() -> this.organisation.nameOf(recipient));
	}

	private String date(Locale language, LocalDate day) {
		return DateTimeFormatter.ofPattern(say(language, "value.date"), language).format(day);
	}

	private String say(Locale language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
