package org.oneseal.ui.casefile;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.casefile.CaseFileView.Check;
import org.oneseal.ui.view.Tag;

/**
 * What the programme looked at, so that officials need not; attribute {@code checks}.
 *
 * @param lines what was found; tone {@code GOOD}, {@code WAITING} (to be looked at),
 * {@code BAD}, or {@code NEUTRAL} for what the system cannot know
 * @param others other cases of the applicant that this official may open, newest first
 */
record ChecksView(List<Check> lines, List<Other> others) {

	/**
	 * Another case of the same applicant.
	 *
	 * @param number of the case
	 * @param href its file
	 * @param matter title
	 * @param status where it stands
	 * @param receivedOn when it was received
	 * @param licence state of the licence it led to, {@code null} if there is none
	 * @param validUntil last day of that licence, {@code null} if it has none
	 */
	record Other(String number, String href, String matter, Tag status, LocalDate receivedOn, @Nullable Tag licence,
			@Nullable LocalDate validUntil) {

	}

}
