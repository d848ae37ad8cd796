package org.oneseal.ui.track;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.Due;
import org.oneseal.ui.view.Tag;

/**
 * The applicant's cases; attribute {@code mine}.
 *
 * @param drafts not filed yet
 * @param cases filed, newest first
 */
record MyCasesView(List<DraftLine> drafts, List<CaseLine> cases) {

	record DraftLine(String title, String subject, LocalDateTime savedAt, String href, String discardHref) {

	}

	/**
	 * A case.
	 *
	 * @param number number of the case
	 * @param matter title
	 * @param subject what it is about
	 * @param status where it stands
	 * @param now one sentence in plain words
	 * @param due time left for the decision
	 * @param href where it is followed
	 * @param action what the applicant should do now, as a message key, such as
	 * {@code mine.correct}, {@code mine.download}; {@code null} for nothing
	 * @param actionHref where to do it
	 */
	record CaseLine(String number, String matter, String subject, Tag status, String now, LocalDate receivedOn, Due due,
			String href, @Nullable String action, @Nullable String actionHref) {

	}

}
