package org.oneseal.notice;

import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.organisation.Organisation;
import org.oneseal.post.Letter;
import org.oneseal.post.Letters;

/** The mail of one notice, to those who want to know at once. */
@Component
class NoticeLetter implements Letters {

	static final String KIND = "NOTICE";

	private final NoticeTable table;

	private final NoticeWords words;

	private final Preferences preferences;

	private final Organisation organisation;

	private final String address;

	NoticeLetter(NoticeTable table, NoticeWords words, Preferences preferences, Organisation organisation,
			@Value("${oneseal.public-url:}") String address) {
		this.table = table;
		this.words = words;
		this.preferences = preferences;
		this.organisation = organisation;
		this.address = address;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	@Transactional(readOnly = true)
	public Letter write(String about, String recipient) {
		Notice notice = this.table.find(about).orElseThrow();
		Locale language = this.preferences.language(recipient);
		String title = this.words.title(notice, language);
		Notice.About found = notice.about();
		String subject = (found != null) ? this.words.say(language, "notice.mail.subject", title, found.caseNumber())
				: this.words.say(language, "notice.mail.subject.other", title);
		String name = this.organisation.nameOf(recipient);
		return new Letter("%s@notices.oneseal".formatted(notice.id()), subject,
				this.words.say(language, "notice.mail.text", name, text(notice, language), this.address + href(notice),
						this.address + "/notices/settings"));
	}

	private String text(Notice notice, Locale language) {
		StringBuilder text = new StringBuilder(this.words.sentence(notice, language));
		Notice.About about = notice.about();
		if (about != null) {
			text.append('\n')
				.append(this.words.say(language, "notice.mail.case", about.caseNumber(), this.words.subject(notice)));
		}
		String said = notice.words();
		if (said != null) {
			text.append('\n').append(this.words.say(language, "notice.mail.words", said));
		}
		return text.toString();
	}

	/** The page it leads to. */
	static String href(Notice notice) {
		String href = notice.href();
		Notice.About about = notice.about();
		return (href != null) ? href : (about != null) ? "/case-files/" + about.caseNumber() : "/notices";
	}

}
