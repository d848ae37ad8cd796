package org.oneseal.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

import org.oneseal.organisation.Organisation;

/** The mail of a signal, in the language of its authority. */
@Component
class SignalLetter {

	private final MessageSource messages;

	private final Organisation organisation;

	private final SupervisionSettings settings;

	private final String address;

	SignalLetter(MessageSource messages, Organisation organisation, SupervisionSettings settings,
			@Value("${oneseal.public-url:}") String address) {
		this.messages = messages;
		this.organisation = organisation;
		this.settings = settings;
		this.address = address;
	}

	MimeMessage of(Warning warning, String to, JavaMailSender sender) {
		Locale language = Locale.forLanguageTag(this.settings.language(warning.authority()));
		MimeMessage mail = sender.createMimeMessage();
		try {
			MimeMessageHelper helper = new MimeMessageHelper(mail, "UTF-8");
			helper.setFrom(this.settings.mailFrom());
			helper.setTo(to);
			helper.setSubject(say(language, "signal.mail.subject", say(language, "signal.level." + warning.level()),
					warning.caseNumber()));
			helper.setText(text(warning, language));
			// the same mail sent twice is one mail to whoever reads it
			mail.setHeader("Message-ID", "<%s.%s@signals.oneseal>".formatted(warning.id(),
					warning.answerBy().format(DateTimeFormatter.BASIC_ISO_DATE)));
			mail.setHeader("Auto-Submitted", "auto-generated");
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
		return mail;
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
