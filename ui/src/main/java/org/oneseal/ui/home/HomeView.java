package org.oneseal.ui.home;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The first page; attribute {@code home}.
 *
 * @param query what was searched for, empty for everything
 * @param matters what was found
 * @param signedIn whether an applicant is signed in
 * @param drafts drafts the applicant can go on with, newest first, at most three
 */
record HomeView(String query, List<MatterCard> matters, boolean signedIn, List<DraftLine> drafts) {

	/**
	 * A matter to choose.
	 *
	 * @param title what it is called
	 * @param summary what it is for, one sentence
	 * @param href its guide
	 * @param lead name of the department that decides
	 * @param promised the promise in words, such as {@code 7 个工作日}
	 * @param result what one gets
	 */
	record MatterCard(String title, String summary, String href, String lead, String promised, String result) {

	}

	/**
	 * A draft.
	 *
	 * @param title of its matter
	 * @param subject what it is about, may be empty
	 * @param savedAt when it was last saved
	 * @param href where to go on
	 */
	record DraftLine(String title, String subject, LocalDateTime savedAt, String href) {

	}

}
