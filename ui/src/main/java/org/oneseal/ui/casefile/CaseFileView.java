package org.oneseal.ui.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.AnswerGroup;
import org.oneseal.ui.view.ClockView;
import org.oneseal.ui.view.Due;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.SlotView;
import org.oneseal.ui.view.Tag;
import org.oneseal.ui.view.TimeNotice;
import org.oneseal.ui.view.Tone;

/**
 * The case file for officials; attribute {@code file}.
 *
 * @param number number of the case
 * @param matter title
 * @param subject what it is about
 * @param applicant name
 * @param applicantIdentity credit code or identity number as far as the official may see
 * it
 * @param authority name of the authority and its lead department
 * @param status where it stands
 * @param due time left for the decision
 * @param clocks its limits, the open ones first
 * @param pause what stops them, {@code null} while nothing does
 * @param notice what the applicant was told about the time
 * @param time what this official may do about the time
 * @param answers what was filed, with changes of a correction
 * @param materials what was handed in
 * @param correction the correction notice that was sent, else {@code null}
 * @param commitments what the applicant undertook to hand in later
 * @param board the departments' opinions side by side
 * @param outcome what was decided, else {@code null}
 * @param licence state of the licence, else {@code null}
 * @param ahead the way still ahead, {@code null} where there is none
 * @param diagram the drawn process
 * @param history the latest acts, newest first, at most eight
 * @param historyHref the whole trail
 * @param brokenAt position of the first entry of the trail that was altered, 0 if it is
 * intact
 * @param hands in whose hands the open steps are
 * @param moves how the case can go back or grow
 * @param act what this official may do now, {@code null} for nothing
 * @param idleKey why there is nothing to do, such as {@code file.idle.other-department};
 * {@code null} if {@code act} is there
 * @param problems why the last act was not carried out
 */
record CaseFileView(String number, String matter, String subject, String applicant, String applicantIdentity,
		String authority, Tag status, Due due, List<ClockView> clocks, @Nullable String pause, TimeNotice notice,
		TimeActs time, List<AnswerGroup> answers, List<SlotView> materials, @Nullable Correction correction,
		List<Commitment> commitments, BoardView board, @Nullable Outcome outcome, @Nullable Licence licence,
		@Nullable AheadView ahead, Diagram diagram, List<HistoryLine> history, String historyHref, int brokenAt,
		Hands hands, Moves moves, @Nullable ActView act, @Nullable String idleKey, List<ProblemView> problems) {

	/**
	 * What the programme looked at.
	 *
	 * @param tone {@code GOOD}, {@code WAITING} (to be confirmed by a person),
	 * {@code BAD}, or {@code NEUTRAL} for what it cannot know
	 * @param text what was found
	 */
	record Check(Tone tone, String text) {

	}

	record Correction(LocalDateTime askedAt, String by, @Nullable LocalDateTime answeredAt, List<Item> items) {

		record Item(String about, String text) {

		}

	}

	/**
	 * What the applicant signed to be taken in before everything was there (容缺受理).
	 *
	 * @param text word for word what was signed
	 * @param by name of who signed
	 * @param at when
	 * @param dueOn last day to hand it in
	 * @param provisional whether that day may still move
	 */
	record Commitment(String text, String by, LocalDateTime at, LocalDate dueOn, boolean provisional) {

	}

	/**
	 * One department's review.
	 *
	 * @param title what is reviewed
	 * @param department name
	 * @param status {@code review.open}, {@code review.done}, {@code review.cancelled} …
	 * @param due time left for it
	 * @param given how many opinions there are
	 * @param needed how many there must be
	 * @param opinions those given
	 * @param silence what followed the department's silence, {@code null} if it was not
	 * silent
	 */
	record ReviewView(String title, String department, Tag status, Due due, int given, int needed,
			List<OpinionView> opinions, @Nullable String silence) {

	}

	/**
	 * An opinion.
	 *
	 * @param by name of the official
	 * @param at when
	 * @param verdict in favour, against or neither
	 * @param findings may be empty
	 * @param conditions may be empty
	 * @param cites titles of the materials it rests on
	 */
	record OpinionView(String by, LocalDateTime at, Tag verdict, String findings, String conditions, String cites) {

	}

	record Outcome(String titleKey, Tone tone, LocalDateTime at, String by, String reasons, String conditions) {

	}

	/**
	 * State of the licence.
	 *
	 * @param status {@code licence.status.PENDING}, {@code licence.status.FAILED},
	 * {@code licence.status.VALID} …
	 * @param identifier empty while it is not made
	 * @param problem why it is not made yet, may be empty; tried again by itself
	 * @param downloadHref the PDF, {@code null} while it is not made
	 * @param retryHref address a new try is posted to, {@code null} where none is needed
	 */
	record Licence(Tag status, String identifier, String problem, @Nullable String downloadHref,
			@Nullable String retryHref) {

		/** Whether making it failed, and is tried again. */
		boolean isDelayed() {
			return this.status.key().equals("licence.status.FAILED");
		}

	}

	record Diagram(String href, String current, String done) {

	}

	/**
	 * One act.
	 *
	 * @param at when
	 * @param key message key, such as {@code act.ACCEPTED}
	 * @param by who
	 * @param place department, may be empty
	 */
	record HistoryLine(LocalDateTime at, String key, String by, String place) {

	}

}
