package org.oneseal.ui.matter;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The service guide of a matter at one authority (办事指南); attribute {@code guide}. All
 * texts in the reader's language.
 *
 * @param code code of the matter
 * @param title its name
 * @param summary what it is for
 * @param authorities the authorities that handle it; the chosen one is {@code chosen}
 * @param authority region code of the chosen one
 * @param implementationCode 31 characters
 * @param lead name of the department that accepts and decides
 * @param audience who may apply, message keys such as {@code party.COMPANY}
 * @param promised the promise, {@code null} where it equals the law
 * @param statutory what the law allows
 * @param deadlines every limit of the matter with its basis
 * @param conditions what must hold
 * @param materials what to hand in
 * @param steps what happens, in order
 * @param fee what it costs
 * @param feeBasis where that is written
 * @param visits how often one must appear
 * @param result what one gets
 * @param resultNote what happens with it
 * @param renewal when and how to renew, else {@code null}
 * @param leadTimes how long before an event one must apply, may be empty
 * @param legalBasis laws that carry the matter
 * @param remedies what one may do about a refusal
 * @param windows where one can go and ask
 * @param startHref address the start of an application is posted to
 * @param mayApply whether the reader may start: an applicant or a visitor, who signs in
 * first
 */
record GuideView(String code, String title, String summary, List<AuthorityChoice> authorities, String authority,
		String implementationCode, String lead, List<String> audience, @Nullable Days promised, Days statutory,
		List<Deadline> deadlines, List<String> conditions, List<Material> materials, List<Step> steps, String fee,
		Basis feeBasis, int visits, String result, String resultNote, @Nullable String renewal, List<String> leadTimes,
		List<Basis> legalBasis, String remedies, List<Window> windows, String startHref, boolean mayApply) {

	record AuthorityChoice(String code, String name, String href, boolean chosen) {

	}

	/**
	 * A length of time.
	 *
	 * @param amount how many
	 * @param unitKey message key: {@code unit.WORKING_DAYS}, {@code unit.DAYS},
	 * {@code unit.MONTHS}, {@code unit.HOURS}
	 */
	record Days(BigDecimal amount, String unitKey) {

	}

	/**
	 * One limit.
	 *
	 * @param key message key of what is limited: {@code limit.acceptance},
	 * {@code limit.decision}, {@code limit.promised}, {@code limit.extension},
	 * {@code limit.inspection}, {@code limit.issue}
	 * @param days how long
	 * @param basis where it is written, {@code null} for a promise
	 */
	record Deadline(String key, Days days, @Nullable Basis basis) {

	}

	record Basis(String law, String article, String note) {

	}

	/**
	 * A material.
	 *
	 * @param necessityKey message key such as {@code necessity.REQUIRED}
	 * @param kinds such as {@code PDF、JPG}
	 */
	record Material(String title, String hint, String necessityKey, String kinds, Basis basis) {

	}

	/**
	 * A step in plain words.
	 *
	 * @param title such as 联合审查
	 * @param by who does it
	 * @param limit how long it takes at most, {@code null} where it takes no time of its
	 * own
	 */
	record Step(String title, String by, @Nullable Days limit) {

	}

	record Window(String name, String address, String hours, String phone) {

	}

}
