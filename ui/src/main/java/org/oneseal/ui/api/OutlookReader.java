package org.oneseal.ui.api;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Forecasts;
import org.oneseal.cases.Outlook;
import org.oneseal.cases.Step;
import org.oneseal.cases.Stop;
import org.oneseal.organisation.Actor;
import org.oneseal.review.Opinion.Verdict;
import org.oneseal.ui.view.Outlooks;
import org.oneseal.ui.view.Outlooks.Choice;

/** Reads what lies ahead of a case, and of an act on it. */
@Component
class OutlookReader {

	private final OfficialDesk desk;

	private final Outlooks outlooks;

	private final Forecasts forecasts;

	OutlookReader(OfficialDesk desk, Outlooks outlooks, Forecasts forecasts) {
		this.desk = desk;
		this.outlooks = outlooks;
		this.forecasts = forecasts;
	}

	RouteReport route(String number, Actor official) {
		CaseFile file = this.desk.files().open(number, official);
		return this.forecasts.of(file.approvalCase())
			.map((course) -> new RouteReport(number, true, RouteReport.parts(course, file.pack())))
			.orElseGet(() -> new RouteReport(number, false, List.of()));
	}

	OutlookReport read(String task, Actor official) {
		TaskReport known = this.desk.read(task, official);
		CaseFile file = this.desk.files().openByStep(task, official);
		Step step = file.steps().stream().filter((one) -> one.id().equals(task)).findFirst().orElseThrow();
		if (known.actions().isEmpty()) {
			return new OutlookReport(List.of());
		}
		List<Outlooks.Outcome> outcomes = this.outlooks.of(file, step);
		Set<String> named = new HashSet<>();
		outcomes.stream().map(Outlooks.Outcome::outlook).filter(Objects::nonNull).forEach((outlook) -> {
			named.addAll(outlook.next());
			named.addAll(outlook.waitsFor());
			named.addAll(outlook.then());
		});
		Map<String, Stop> stops = this.forecasts.next(file.approvalCase(), named);
		return new OutlookReport(outcomes.stream().map((outcome) -> outcome(outcome, file, stops)).toList());
	}

	private static OutlookReport.Outcome outcome(Outlooks.Outcome outcome, CaseFile file, Map<String, Stop> stops) {
		Outlook outlook = outcome.outlook();
		Outlook known = (outlook != null) ? outlook : new Outlook(List.of(), List.of(), List.of(), List.of());
		Choice choice = outcome.choice();
		Verdict verdict = switch (choice) {
			case AGREE -> Verdict.AGREE;
			case DISAGREE -> Verdict.DISAGREE;
			default -> null;
		};
		return new OutlookReport.Outcome(action(choice), verdict, outlook == null, entries(known.next(), file, stops),
				known.automatic(), entries(known.waitsFor(), file, stops), entries(known.then(), file, stops));
	}

	private static List<StopEntry> entries(List<String> steps, CaseFile file, Map<String, Stop> stops) {
		return steps.stream()
			.map(stops::get)
			.filter(Objects::nonNull)
			.map((stop) -> StopEntry.of(stop, file.pack()))
			.toList();
	}

	private static String action(Choice choice) {
		return switch (choice) {
			case ACCEPT -> "accept";
			case CORRECT -> "correct";
			case NOT_ACCEPT -> "notAccept";
			case OPINION, AGREE, DISAGREE -> "opinion";
			case GRANT -> "grant";
			case REFUSE -> "refuse";
		};
	}

}
