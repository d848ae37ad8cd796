package org.oneseal.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.cases.CaseFile;
import org.oneseal.cases.Course;
import org.oneseal.cases.Course.Back;
import org.oneseal.cases.Course.Either;
import org.oneseal.cases.Course.Part;
import org.oneseal.cases.Course.Together;
import org.oneseal.cases.Course.Way;
import org.oneseal.cases.Course.When;
import org.oneseal.cases.Course.Work;
import org.oneseal.cases.Forecasts;
import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Stop;
import org.oneseal.ui.casefile.AheadView.Kind;
import org.oneseal.ui.casefile.AheadView.Line;
import org.oneseal.ui.view.LegalDays;
import org.oneseal.ui.view.Words;

/**
 * The way ahead in lines. Where only one way of several has work for people, the case is
 * told along it; those without are told in a sentence each.
 */
@Component
class AheadViews {

	private final Forecasts forecasts;

	private final StopWords stops;

	private final LegalDays days;

	private final Words words;

	AheadViews(Forecasts forecasts, StopWords stops, LegalDays days, Words words) {
		this.forecasts = forecasts;
		this.stops = stops;
		this.days = days;
		this.words = words;
	}

	/** {@code null} where nothing is ahead or it cannot be foreseen. */
	@Nullable AheadView of(CaseFile file) {
		return this.forecasts.of(file.approvalCase())
			.filter((course) -> !course.parts().isEmpty())
			.map((course) -> new AheadView(lines(course, file), course.stops().stream().anyMatch(Stop::provisional)))
			.orElse(null);
	}

	private List<Line> lines(Course<Stop> course, CaseFile file) {
		List<Line> lines = new ArrayList<>();
		for (Part<Stop> part : course.parts()) {
			if (part instanceof Work<Stop> work) {
				lines.add(line(work.what(), file));
			}
			else if (part instanceof Together<Stop> together) {
				lines.add(Line.fork(Kind.TOGETHER, this.words.say("ahead.together", together.ways().size()),
						together.ways().stream().map((way) -> new AheadView.Way("", lines(way, file))).toList()));
			}
			else if (part instanceof Either<Stop> either) {
				lines.addAll(lines(either, file));
			}
			else {
				lines.add(Line.mark(Kind.MARK, mark(part, file)));
			}
		}
		return lines;
	}

	private Line line(Stop stop, CaseFile file) {
		boolean now = stop.task() != null && stop.hold() == Hold.NONE;
		LocalDate until = stop.until();
		return new Line(now ? Kind.NOW : Kind.LATER, this.stops.title(stop, file.pack()), this.stops.who(stop),
				this.stops.people(stop), until, until != null && until.isBefore(this.days.today()), List.of());
	}

	private List<Line> lines(Either<Stop> either, CaseFile file) {
		List<Way<Stop>> main = either.ways().stream().filter((way) -> isMain(way.course())).toList();
		if (main.isEmpty() && !either.several()) {
			return either.ways().stream().map((way) -> aside(way, file)).toList();
		}
		if (main.size() != 1 || either.several()) {
			return List.of(Line.fork(Kind.EITHER, this.words.say(either.several() ? "ahead.some" : "ahead.either"),
					either.ways()
						.stream()
						.map((way) -> new AheadView.Way(when(way.when()), lines(way.course(), file)))
						.toList()));
		}
		List<Line> lines = new ArrayList<>();
		either.ways().stream().filter((way) -> way != main.get(0)).forEach((way) -> lines.add(aside(way, file)));
		lines.addAll(lines(main.get(0).course(), file));
		return lines;
	}

	private Line aside(Way<Stop> way, CaseFile file) {
		return Line.mark(Kind.ASIDE, this.words.say("ahead.if", when(way.when()), sentence(way.course(), file)));
	}

	/** Whether people have something to do on it, and the case does not go back. */
	private static boolean isMain(Course<Stop> course) {
		boolean leadsOn = course.parts().stream().noneMatch(Back.class::isInstance);
		return leadsOn && course.parts()
			.stream()
			.anyMatch((part) -> (part instanceof Work<Stop> work) ? !work.what().automatic()
					: part instanceof Together || part instanceof Either);
	}

	/** A way in one sentence; where ways part on it, as far as that. */
	private String sentence(Course<Stop> course, CaseFile file) {
		if (course.parts().isEmpty()) {
			return this.words.say("ahead.on");
		}
		Part<Stop> last = course.parts()
			.stream()
			.filter(Work.class::isInstance)
			.reduce((one, next) -> next)
			.orElse(null);
		List<String> steps = new ArrayList<>();
		for (Part<Stop> part : course.parts()) {
			if (part instanceof Work<Stop> work) {
				steps.add(said(work.what(), part == last, file));
			}
			else if (part instanceof Together || part instanceof Either) {
				steps.add(this.words.say("ahead.more"));
			}
			else {
				steps.add(mark(part, file));
			}
		}
		return String.join(this.words.say("ahead.arrow"), steps);
	}

	/** What the program does has one day together, which is told with the last of it. */
	private String said(Stop stop, boolean last, CaseFile file) {
		String title = this.stops.title(stop, file.pack());
		LocalDate until = stop.until();
		if (stop.automatic()) {
			return (last && until != null) ? this.words.say("ahead.by", title, this.words.date(until)) : title;
		}
		return (until != null)
				? this.words.say("outlook.step.until", title, this.stops.who(stop), this.words.date(until))
				: this.words.say("outlook.step", title, this.stops.who(stop));
	}

	private String mark(Part<Stop> part, CaseFile file) {
		return (part instanceof Back<Stop> back)
				? this.words.say("ahead.back", this.words.say(file.pack().stepTitle(back.step())))
				: this.words.say("outlook.end");
	}

	/** What processes route by has words; else those of the designer stand for it. */
	private String when(When when) {
		String fact = (when.fact() != null) ? when.fact() + "." + when.value() : "";
		return switch (fact) {
			case "acceptance.accepted", "acceptance.correction", "acceptance.notAccepted", "decision.granted",
					"decision.refused" ->
				this.words.say("ahead.when." + fact);
			default -> when.name().isEmpty() ? this.words.say("ahead.when.other") : when.name();
		};
	}

}
