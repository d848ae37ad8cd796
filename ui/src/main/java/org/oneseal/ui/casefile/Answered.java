package org.oneseal.ui.casefile;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.Follows;
import org.oneseal.cases.Readings;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.Words;
import org.oneseal.ui.worklist.ListWalk;
import org.oneseal.ui.worklist.ListWay;
import org.oneseal.writing.ActDrafts;

/** What follows an act on a case file. */
@Component
class Answered {

	private final CaseFiles files;

	private final FilePages pages;

	private final ActDrafts drafts;

	private final org.oneseal.notice.Notices notices;

	private final Readings readings;

	private final Follows follows;

	private final ListWalk walk;

	private final HttpServletRequest request;

	private final Words words;

	Answered(CaseFiles files, FilePages pages, ActDrafts drafts, org.oneseal.notice.Notices notices, Readings readings,
			Follows follows, ListWalk walk, HttpServletRequest request, Words words) {
		this.files = files;
		this.pages = pages;
		this.drafts = drafts;
		this.notices = notices;
		this.readings = readings;
		this.follows = follows;
		this.walk = walk;
		this.request = request;
		this.words = words;
	}

	/** Done: back to the file. Refused: the file again, with what was typed and why. */
	ModelAndView answer(String number, Actor official, List<Problem> problems, Typed typed, String done,
			RedirectAttributes redirect) {
		if (problems.isEmpty()) {
			forgetDraft(number, official);
			Notices.good(redirect, this.words.say(done), null);
			return new ModelAndView("redirect:" + way(number, official).on("/case-files/" + number));
		}
		return refused(number, official, problems, typed);
	}

	/**
	 * Done, and nothing is left to do here: on to the next case of the list one came
	 * from, back to the list after its last, back to the file without a list. Refused: as
	 * {@link #answer}.
	 */
	ModelAndView goOn(String number, Actor official, List<Problem> problems, Typed typed, String done,
			RedirectAttributes redirect) {
		ListWay way = way(number, official);
		if (!problems.isEmpty() || !way.isKnown()) {
			return answer(number, official, problems, typed, done, redirect);
		}
		forgetDraft(number, official);
		String subject = this.files.open(number, official).approvalCase().subject();
		ListWay.Stop next = way.next();
		Notices.good(redirect, this.words.say(done),
				this.words.say((next != null) ? "walk.on" : "walk.end", number, subject));
		return new ModelAndView("redirect:" + ((next != null) ? next.href() : way.backHref()));
	}

	private ListWay way(String number, Actor official) {
		String list = this.request.getParameter("list");
		return this.walk.from((list != null) ? list : "", number, official);
	}

	private ModelAndView refused(String number, Actor official, List<Problem> problems, Typed typed) {
		boolean conflict = problems.stream().anyMatch(Answered::isConflict);
		Typed kept = typed.problems().isEmpty() ? Typed.of(typed.values(), problems, typed.open()) : typed;
		return drawn(number, official, kept, conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** Whether somebody was faster, or the case went on. */
	private static boolean isConflict(Problem problem) {
		String message = problem.message();
		return message.startsWith("step.") || (problem.field() == null
				&& Stream.of("procedure.", "extension.", "urge.").anyMatch(message::startsWith));
	}

	/** The file with everything there is to know of it. */
	ModelAndView drawn(String number, Actor official, Typed typed, HttpStatus status) {
		ModelAndView page = new ModelAndView("casefile/case");
		Instant now = this.readings.now();
		CaseFile file = this.files.open(number, official);
		this.readings.opened(file.approvalCase().id(), official, now);
		page.addObject("followed", this.follows.follows(official.username(), file.approvalCase().id()));
		this.notices.readOf(file.approvalCase().id(), official);
		page.addAllObjects(this.pages.of(file, official, typed, form(number)));
		page.addObject("way", way(number, official));
		page.setStatus(status);
		return page;
	}

	/** What was typed is an act now. */
	private void forgetDraft(String number, Actor official) {
		String form = form(number);
		if (form != null) {
			this.drafts.discard(number, form, official);
		}
	}

	/** Address of the form that is answered, below that of the case file. */
	private @Nullable String form(String number) {
		String file = "/case-files/" + number + "/";
		int at = this.request.getRequestURI().indexOf(file);
		return (this.request.getMethod().equals("POST") && at >= 0)
				? this.request.getRequestURI().substring(at + file.length()) : null;
	}

}
