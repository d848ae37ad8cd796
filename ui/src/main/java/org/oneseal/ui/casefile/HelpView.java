package org.oneseal.ui.casefile;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.Tag;

/**
 * What helps an official to write; attribute {@code help}.
 *
 * @param drafts what was typed before and not sent, as JSON for the script that puts it
 * back
 * @param draftsHref address drafts are saved at
 * @param answered form whose texts are on the page because its act was refused, empty for
 * none
 * @param writing what there is to write with, {@code null} where this official has no act
 */
record HelpView(String drafts, String draftsHref, String answered, @Nullable Writing writing) {

	/**
	 * What there is to write with.
	 *
	 * @param own the official's own phrases for this step
	 * @param phrasesHref address they are added at
	 * @param phrase what was typed as a new one
	 * @param phraseError what was wrong with it, {@code null} for nothing
	 * @param laws places in the law the matter cites
	 * @param precedents how the same matter was decided before
	 */
	record Writing(List<Phrase> own, String phrasesHref, String phrase, @Nullable String phraseError, List<Law> laws,
			Precedents precedents) {

	}

	/**
	 * A phrase of one's own.
	 *
	 * @param words the sentence
	 * @param deleteHref address that forgets it
	 */
	record Phrase(String words, String deleteHref) {

	}

	/**
	 * A place in the law.
	 *
	 * @param text as it is put into a text
	 * @param note what the matter says about it, empty for nothing
	 */
	record Law(String text, String note) {

	}

	/**
	 * Decisions on the same matter.
	 *
	 * @param href address they are searched at
	 * @param q what was searched for
	 * @param items the latest first
	 */
	record Precedents(String href, String q, List<Precedent> items) {

	}

	/**
	 * A decision.
	 *
	 * @param caseNumber number of the case
	 * @param href its file
	 * @param subject what it was about
	 * @param outcome granted or refused
	 * @param reasons why, may be empty
	 * @param conditions what was asked of the holder, may be empty
	 * @param by name of who decided
	 * @param at when
	 */
	record Precedent(String caseNumber, String href, String subject, Tag outcome, String reasons, String conditions,
			String by, LocalDateTime at) {

	}

}
