package org.oneseal.ui.apply;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.ProblemView;

/**
 * An application being written, the same for all its pages; attribute {@code draft}.
 *
 * @param id id of the draft, or of the case being corrected
 * @param title of the matter
 * @param authority name of the authority and its lead department
 * @param correcting whether it answers a correction notice
 * @param steps the pages: one a group of the form, then materials, then check
 * @param savedAt when it was last saved, {@code null} before that
 * @param problems what the summary lists; empty for no summary
 * @param guideHref the guide of the matter
 * @param discardHref address the throwing away is posted to, {@code null} when correcting
 * @param requests what the correction notice asks for; empty when not correcting
 */
record DraftView(String id, String title, String authority, boolean correcting, List<PageLink> steps,
		@Nullable LocalDateTime savedAt, List<ProblemView> problems, String guideHref, @Nullable String discardHref,
		List<Request> requests) {

	/**
	 * A page of the form.
	 *
	 * @param title heading
	 * @param href address
	 * @param current whether it is shown now
	 * @param done whether it was filled without error
	 */
	record PageLink(String title, String href, boolean current, boolean done) {

	}

	/**
	 * One point of the correction notice.
	 *
	 * @param about what it concerns, in words; empty for the whole application
	 * @param text what is asked
	 * @param href page where it can be mended
	 */
	record Request(String about, String text, String href) {

	}

}
