package org.oneseal.notice;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.cases.CasePacks;
import org.oneseal.cases.DepartmentPool;
import org.oneseal.matter.MatterPack;
import org.oneseal.organisation.Organisation;
import org.oneseal.post.Letter;
import org.oneseal.post.Letters;
import org.oneseal.post.Outbox;

/** The one mail of a day: what is new, case by case, and what came into the pool. */
@Component
class DigestLetter implements Letters {

	static final String KIND = "DIGEST";

	/** So many notices and so many new steps are told one by one. */
	static final int MOST_LINES = 100;

	private final Digests digests;

	private final DigestTable table;

	private final NoticeTable notices;

	private final NoticeWords words;

	private final Preferences preferences;

	private final CasePacks packs;

	private final Organisation organisation;

	private final String address;

	DigestLetter(Digests digests, DigestTable table, NoticeTable notices, NoticeWords words, Preferences preferences,
			CasePacks packs, Organisation organisation, @Value("${oneseal.public-url:}") String address) {
		this.digests = digests;
		this.table = table;
		this.notices = notices;
		this.words = words;
		this.preferences = preferences;
		this.packs = packs;
		this.organisation = organisation;
		this.address = address;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void putDue(Outbox outbox) {
		this.digests.due().forEach((due) -> this.digests.make(due, outbox));
		this.digests.forget();
	}

	@Override
	@Transactional(readOnly = true)
	public Letter write(String about, String recipient) {
		DigestTable.Digest digest = this.table.get(about);
		Locale language = this.preferences.language(recipient);
		List<Notice> told = this.notices.ofDigest(about);
		List<DepartmentPool.Entry> work = this.digests.newWork(digest);
		String day = DateTimeFormatter.ofPattern(this.words.say(language, "value.date"), language).format(digest.on());
		String name = this.organisation.nameOf(recipient);
		return new Letter("%s@digests.oneseal".formatted(digest.id()),
				this.words.say(language, "notice.digest.subject", day, told.size(), shown(work).size()),
				this.words.say(language, "notice.digest.text", name, day, lines(told, work, language),
						this.address + "/notices", this.address + "/notices/settings"));
	}

	private String lines(List<Notice> told, List<DepartmentPool.Entry> work, Locale language) {
		StringBuilder lines = new StringBuilder();
		String before = "";
		for (Notice notice : shown(told)) {
			Notice.About about = notice.about();
			String number = (about != null) ? about.caseNumber() : "";
			if (!number.equals(before)) {
				lines.append('\n')
					.append(this.words.say(language, "notice.mail.case", number, this.words.subject(notice)))
					.append('\n')
					.append(this.address)
					.append(NoticeLetter.href(notice))
					.append('\n');
			}
			before = number;
			lines.append(this.words.say(language, "notice.digest.line", this.words.sentence(notice, language)))
				.append('\n');
		}
		append(lines, told.size(), language);
		return lines.append(pool(work, language)).toString();
	}

	private String pool(List<DepartmentPool.Entry> work, Locale language) {
		if (work.isEmpty()) {
			return "";
		}
		StringBuilder lines = new StringBuilder("\n").append(this.words.say(language, "notice.digest.pool"))
			.append('\n');
		Map<String, MatterPack> known = this.packs
			.of(shown(work).stream().map(DepartmentPool.Entry::caseNumber).toList());
		shown(work).forEach((entry) -> {
			MatterPack pack = Objects.requireNonNull(known.get(entry.caseNumber()));
			lines.append(this.words.say(language, "notice.digest.pool.line", entry.caseNumber(),
					pack.matter().title().in(language.getLanguage()),
					pack.stepTitle(entry.stepKey()).in(language.getLanguage())))
				.append('\n');
		});
		append(lines, work.size(), language);
		return lines.append(this.address).append("/work?tab=pool\n").toString();
	}

	private void append(StringBuilder lines, int all, Locale language) {
		if (all > MOST_LINES) {
			lines.append(this.words.say(language, "notice.digest.more")).append('\n');
		}
	}

	private static <T> List<T> shown(List<T> all) {
		return all.subList(0, Math.min(all.size(), MOST_LINES));
	}

}
