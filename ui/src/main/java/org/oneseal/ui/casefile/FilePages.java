package org.oneseal.ui.casefile;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.cases.CaseFile;
import org.oneseal.organisation.Actor;
import org.oneseal.supervision.Signals;
import org.oneseal.ui.view.SignalViews;
import org.oneseal.writing.ActDraft;

/** What stands on the page of a case file. */
@Component
class FilePages {

	private final CaseFileViews views;

	private final CheckViews checks;

	private final HelpViews helps;

	private final Signals signals;

	private final SignalViews signalViews;

	FilePages(CaseFileViews views, CheckViews checks, HelpViews helps, Signals signals, SignalViews signalViews) {
		this.views = views;
		this.checks = checks;
		this.helps = helps;
		this.signals = signals;
		this.signalViews = signalViews;
	}

	/**
	 * The attributes of the template. In one transaction: who did and who may do what is
	 * asked dozens of times, and each person and department is read once.
	 * @param form address of the form that is answered, {@code null} for none
	 */
	@Transactional(readOnly = true)
	Map<String, Object> of(CaseFile file, Actor official, Typed typed, @Nullable String form) {
		List<ActDraft> drafts = this.helps.drafts(file, official);
		Typed shown = typed.withRowsFor(drafts);
		return Map.of("file", this.views.of(file, official, shown), "help",
				this.helps.of(file, official, drafts, shown, form), "checks", this.checks.of(file, official), "signals",
				this.signals.ofCase(file.approvalCase().id())
					.stream()
					.map((warning) -> this.signalViews.of(warning, official))
					.toList());
	}

}
