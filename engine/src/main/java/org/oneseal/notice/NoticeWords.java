package org.oneseal.notice;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseActed;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Organisation;

/** Says notices in a language. */
@Component
public class NoticeWords {

	private final MessageSource messages;

	private final ApprovalCases cases;

	private final MatterPacks packs;

	private final Organisation organisation;

	NoticeWords(MessageSource messages, ApprovalCases cases, MatterPacks packs, Organisation organisation) {
		this.messages = messages;
		this.cases = cases;
		this.packs = packs;
		this.organisation = organisation;
	}

	/** What happened in a few words, without a name: fit for the subject of a mail. */
	public String title(Notice notice, Locale language) {
		return say(language, "notice." + notice.kind() + ".title");
	}

	/** What happened in a sentence, with who did it. */
	public String sentence(Notice notice, Locale language) {
		Notice.About about = notice.about();
		Optional<ApprovalCase> approvalCase = (about != null) ? this.cases.findById(about.caseId()) : Optional.empty();
		String step = approvalCase.map((found) -> step(found, Objects.requireNonNull(about), language)).orElse("");
		String status = approvalCase.map((found) -> say(language, "case.status." + found.status())).orElse("");
		return say(language, "notice." + notice.kind() + ".text", who(notice.by(), language), step, status);
	}

	/** What the case is about, in the applicant's words; empty for none. */
	public String subject(Notice notice) {
		Notice.About about = notice.about();
		return (about != null) ? this.cases.findById(about.caseId()).map(ApprovalCase::subject).orElse("") : "";
	}

	private String step(ApprovalCase approvalCase, Notice.About about, Locale language) {
		String key = about.stepKey();
		return (key != null) ? this.packs.version(approvalCase.packVersion()).stepTitle(key).in(language.getLanguage())
				: this.packs.version(approvalCase.packVersion()).matter().title().in(language.getLanguage());
	}

	private String who(String account, Locale language) {
		if (account.equals(CaseActed.SYSTEM)) {
			return say(language, "notice.system");
		}
		return this.organisation.nameOf(account);
	}

	String say(Locale language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
