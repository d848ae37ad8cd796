package org.oneseal.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.oneseal.organisation.Organisation;
import org.oneseal.post.Letter;
import org.oneseal.post.Letters;

/** The mail of a signal, in the language of its authority. */
@Component
class SignalLetter implements Letters {

	static final String KIND = "SIGNAL";

	private final WarningRepository warnings;

	private final MessageSource messages;

	private final Organisation organisation;

	private final SupervisionSettings settings;

	private final String address;

	SignalLetter(WarningRepository warnings, MessageSource messages, Organisation organisation,
			SupervisionSettings settings, @Value("${oneseal.public-url:}") String address) {
		this.warnings = warnings;
		this.messages = messages;
		this.organisation = organisation;
		this.settings = settings;
		this.address = address;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Letter write(String about, String recipient) {
		Warning warning = this.warnings.findById(about).orElseThrow();
		Locale language = Locale.forLanguageTag(this.settings.language(warning.authority()));
		return new Letter(
				"%s.%s@signals.oneseal".formatted(warning.id(),
						warning.answerBy().format(DateTimeFormatter.BASIC_ISO_DATE)),
				say(language, "signal.mail.subject", say(language, "signal.level." + warning.level()),
						warning.caseNumber()),
				text(warning, language));
	}

	private String text(Warning warning, Locale language) {
		return say(language, "signal.mail.text",
				this.organisation.department(warning.department()).name().in(language.getLanguage()),
				warning.caseNumber(), warning.subject(), say(language, "signal.level." + warning.level()),
				say(language, "signal.cause." + warning.cause()), date(language, warning.lastDay()),
				date(language, warning.asOf()), date(language, warning.answerBy()),
				this.address + "/supervision/signals/" + warning.id());
	}

	private String date(Locale language, LocalDate day) {
		return DateTimeFormatter.ofPattern(say(language, "value.date"), language).format(day);
	}

	private String say(Locale language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
