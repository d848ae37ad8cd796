package org.oneseal.ui.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Forecasts;
import org.oneseal.cases.Outlook;
import org.oneseal.cases.Step;
import org.oneseal.cases.Stop;
import org.oneseal.ui.view.Outlooks;
import org.oneseal.ui.view.Outlooks.Choice;
import org.oneseal.ui.view.Words;

/**
 * What each outcome of a step leads to, in words: which steps, who has them, until when.
 */
@Component
class OutlookViews {

	private final Outlooks outlooks;

	private final Forecasts forecasts;

	private final StopWords stops;

	private final Words words;

	OutlookViews(Outlooks outlooks, Forecasts forecasts, StopWords stops, Words words) {
		this.outlooks = outlooks;
		this.forecasts = forecasts;
		this.stops = stops;
		this.words = words;
	}

	/**
	 * What an outcome leads to.
	 *
	 * @param outcome message key of what it is called on its button
	 * @param text what follows
	 */
	record Line(String outcome, String text) {

	}

	/** Every outcome the official may choose. */
	List<Line> of(CaseFile file, Step step) {
		List<Outlooks.Outcome> outcomes = this.outlooks.of(file, step);
		Set<String> named = new HashSet<>();
		outcomes.stream()
			.map(Outlooks.Outcome::outlook)
			.filter(Objects::nonNull)
			.flatMap((outlook) -> Stream.of(outlook.next(), outlook.waitsFor(), outlook.then()))
			.forEach(named::addAll);
		Map<String, Stop> known = named.isEmpty() ? Map.of() : this.forecasts.next(file.approvalCase(), named);
		return outcomes.stream()
			.map((outcome) -> new Line(button(outcome.choice()), say(outcome.outlook(), file, known)))
			.toList();
	}

	private static String button(Choice choice) {
		return switch (choice) {
			case ACCEPT -> "act.accept";
			case CORRECT -> "act.correct";
			case NOT_ACCEPT -> "act.reject";
			case OPINION -> "act.opinion.go";
			case AGREE -> "act.agree";
			case DISAGREE -> "act.disagree";
			case GRANT -> "act.grant";
			case REFUSE -> "act.refuse";
		};
	}

	private String say(@Nullable Outlook outlook, CaseFile file, Map<String, Stop> known) {
		if (outlook == null) {
			return this.words.say("outlook.second");
		}
		if (!outlook.waitsFor().isEmpty()) {
			String waits = this.words.say("outlook.waits", steps(outlook.waitsFor(), file, known));
			return outlook.then().isEmpty() ? waits
					: waits + this.words.say("outlook.then", steps(outlook.then(), file, known));
		}
		if (!outlook.next().isEmpty()) {
			return this.words.say("outlook.next", steps(outlook.next(), file, known));
		}
		return outlook.automatic().isEmpty() ? this.words.say("outlook.end") : this.words
			.say("outlook.automatic", this.words.list(
					outlook.automatic().stream().map((step) -> this.words.say(file.pack().stepTitle(step))).toList()));
	}

	private String steps(List<String> steps, CaseFile file, Map<String, Stop> known) {
		return this.words
			.list(steps.stream().map(known::get).filter(Objects::nonNull).map((stop) -> step(stop, file)).toList());
	}

	private String step(Stop stop, CaseFile file) {
		String title = this.stops.title(stop, file.pack());
		String who = this.stops.who(stop);
		return (stop.until() == null) ? this.words.say("outlook.step", title, who)
				: this.words.say("outlook.step.until", title, who, this.words.date(stop.until()));
	}

}
