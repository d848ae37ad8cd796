package org.oneseal.notice;

import java.util.Locale;

import org.springframework.stereotype.Component;

import org.oneseal.cases.RequestKeys;
import org.oneseal.database.Command;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;

/** How officials want to be told. */
@Component
public class Preferences {

	private final PreferenceTable table;

	private final NoticeTable notices;

	private final Organisation organisation;

	private final RequestKeys requests;

	Preferences(PreferenceTable table, NoticeTable notices, Organisation organisation, RequestKeys requests) {
		this.table = table;
		this.notices = notices;
		this.organisation = organisation;
		this.requests = requests;
	}

	/** Those of an official, the usual ones where they never said. */
	public NoticePreferences of(String account) {
		return this.table.of(account);
	}

	/**
	 * From now on; what waits for the daily mail and no longer belongs there is not sent.
	 */
	@Command
	public void save(NoticePreferences preferences, Actor official, String requestKey) {
		String account = official.username();
		if (this.requests.isRepeated(account, requestKey)) {
			return;
		}
		this.requests.note(account, requestKey);
		this.table.save(account, preferences);
		for (Topic topic : Topic.values()) {
			if (preferences.of(topic) == Channel.IN_APPLICATION || preferences.of(topic) == Channel.NOT) {
				this.notices.dropFromDigest(account, topic);
			}
		}
	}

	/** What mails to an official are written in. */
	Locale language(String account) {
		String chosen = this.table.of(account).language();
		return Locale.forLanguageTag(
				(chosen != null) ? chosen : this.organisation.account(account).map(Account::language).orElse("zh"));
	}

}
