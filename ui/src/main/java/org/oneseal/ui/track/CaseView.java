package org.oneseal.ui.track;

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
 * One case for its applicant, in plain words; attribute {@code followed}.
 *
 * @param number number of the case
 * @param matter title
 * @param subject what it is about
 * @param authority name
 * @param receivedOn day of receipt
 * @param status where it stands
 * @param now the large sentence: who has it and what happens there
 * @param nowTone {@code ACTIVE}, {@code WAITING} (for the applicant), {@code GOOD} or
 * {@code BAD}
 * @param due time left for the decision
 * @param promisedBy last day by the promise, {@code null} before acceptance
 * @param clocks the limits of the case, the open ones first
 * @param pause what stops them, {@code null} while nothing does
 * @param notice what is told in writing about its time
 * @param route the way so far and still to come
 * @param correction the correction notice to answer, else {@code null}
 * @param outcome the decision or the refusal to accept, else {@code null}
 * @param licence the licence, else {@code null}
 * @param licencePending whether a licence was granted and is being made
 * @param answers what was filed
 * @param materials what was handed in
 * @param receiptHref the receipt
 * @param withdrawHref address a withdrawal is posted to, {@code null} where it is too
 * late
 * @param problems why the last act was not carried out
 * @param diagram the drawn process
 */
record CaseView(String number, String matter, String subject, String authority, LocalDate receivedOn, Tag status,
		String now, Tone nowTone, Due due, @Nullable LocalDate promisedBy, List<ClockView> clocks,
		@Nullable String pause, TimeNotice notice, List<Stop> route, @Nullable Correction correction,
		@Nullable Outcome outcome, @Nullable LicenceCard licence, boolean licencePending, List<AnswerGroup> answers,
		List<SlotView> materials, String receiptHref, @Nullable String withdrawHref, List<ProblemView> problems,
		Diagram diagram) {

	/**
	 * One stop of the route.
	 *
	 * @param title in plain words, such as 部门审查
	 * @param state {@code DONE}, {@code CURRENT}, {@code WAITING} (for the applicant),
	 * {@code STOPPED} or {@code TO_COME}
	 * @param by who has it or had it, may be empty
	 * @param since when it began there, {@code null} if it has not
	 * @param ended when it ended, {@code null} if it has not
	 * @param until last day, {@code null} if none
	 * @param note one more sentence, may be empty
	 * @param branches departments that look at it at the same time
	 */
	record Stop(String title, StopState state, String by, @Nullable LocalDateTime since, @Nullable LocalDateTime ended,
			@Nullable LocalDate until, String note, List<Branch> branches) {

	}

	enum StopState {

		DONE, CURRENT, WAITING, STOPPED, TO_COME

	}

	/**
	 * One of several departments.
	 *
	 * @param department name
	 * @param what what it looks at
	 * @param status such as {@code review.done}, {@code review.open}
	 * @param ended when it gave its opinion
	 */
	record Branch(String department, String what, Tag status, @Nullable LocalDateTime ended) {

	}

	/**
	 * The correction notice.
	 *
	 * @param askedAt when
	 * @param by department
	 * @param requests what is asked, each as {@code about} (may be empty) and
	 * {@code text}
	 * @param href where it is answered
	 * @param until last day to answer it, {@code null} where the applicant may take any
	 * time
	 * @param after what happens after that day
	 */
	record Correction(LocalDateTime askedAt, String by, List<Request> requests, String href, @Nullable LocalDate until,
			String after) {

		record Request(String about, String text) {

		}

	}

	/**
	 * What was decided.
	 *
	 * @param titleKey {@code outcome.GRANTED}, {@code outcome.REFUSED},
	 * {@code outcome.NOT_ACCEPTED} or {@code outcome.WITHDRAWN}
	 * @param tone how it is drawn
	 * @param at when
	 * @param by department
	 * @param reasons may be empty
	 * @param conditions asked of the holder, may be empty
	 * @param remedies what may be done about it, may be empty
	 * @param rightAuthority who is competent instead, may be empty
	 */
	record Outcome(String titleKey, Tone tone, LocalDateTime at, String by, String reasons, String conditions,
			String remedies, String rightAuthority) {

	}

	/**
	 * The licence.
	 *
	 * @param title what it is called
	 * @param identifier GB/T 36904 identifier
	 * @param issuer whose seal it bears
	 * @param issuedOn day of issue
	 * @param validUntil last day, {@code null} for none
	 * @param status such as {@code licence.status.VALID}
	 * @param downloadHref the PDF
	 * @param verifyHref the verification page for it
	 */
	record LicenceCard(String title, String identifier, String issuer, LocalDate issuedOn,
			@Nullable LocalDate validUntil, Tag status, String downloadHref, String verifyHref) {

	}

	/**
	 * The drawn process.
	 *
	 * @param href address of the XML
	 * @param current ids of the current steps, with commas
	 * @param done ids of what is behind, with commas
	 */
	record Diagram(String href, String current, String done) {

	}

}
