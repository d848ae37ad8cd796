package org.oneseal.ui.casefile;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseFiles;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.supervision.Signals;
import org.oneseal.ui.view.Notices;
import org.oneseal.ui.view.SignalView;
import org.oneseal.ui.view.SignalViews;
import org.oneseal.ui.view.Words;

/** What follows an act on a case file. */
@Component
class Answered {

	private final CaseFiles files;

	private final CaseFileViews views;

	private final Signals signals;

	private final SignalViews signalViews;

	private final Words words;

	Answered(CaseFiles files, CaseFileViews views, Signals signals, SignalViews signalViews, Words words) {
		this.files = files;
		this.views = views;
		this.signals = signals;
		this.signalViews = signalViews;
		this.words = words;
	}

	/** Done: back to the file. Refused: the file again, with what was typed and why. */
	ModelAndView answer(String number, Actor official, List<Problem> problems, Typed typed, String done,
			RedirectAttributes redirect) {
		if (problems.isEmpty()) {
			Notices.good(redirect, this.words.say(done), null);
			return new ModelAndView("redirect:/case-files/" + number);
		}
		boolean conflict = problems.stream().anyMatch(Answered::isConflict);
		Typed kept = typed.problems().isEmpty() ? Typed.of(typed.values(), problems, typed.open()) : typed;
		return drawn(number, official, kept, conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** Whether somebody was faster, or the case went on. */
	private static boolean isConflict(Problem problem) {
		String message = problem.message();
		return message.startsWith("step.")
				|| (problem.field() == null && (message.startsWith("procedure.") || message.startsWith("extension.")));
	}

	/** The file with everything there is to know of it. */
	ModelAndView drawn(String number, Actor official, Typed typed, HttpStatus status) {
		ModelAndView page = new ModelAndView("casefile/case");
		CaseFile file = this.files.open(number, official);
		page.addObject("file", this.views.of(file, official, typed));
		page.addObject("signals", signals(file, official));
		page.setStatus(status);
		return page;
	}

	private List<SignalView> signals(CaseFile file, Actor official) {
		return this.signals.ofCase(file.approvalCase().id())
			.stream()
			.map((warning) -> this.signalViews.of(warning, official))
			.toList();
	}

}
