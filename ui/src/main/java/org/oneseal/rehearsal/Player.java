package org.oneseal.rehearsal;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.oneseal.form.Problem;
import org.oneseal.rehearsal.Expectation.Mismatch;
import org.oneseal.rehearsal.Scenario.Place;
import org.oneseal.rehearsal.Scenario.Planned;
import org.oneseal.rehearsal.Scenario.PlannedAct;
import org.oneseal.rehearsal.Scenario.PlannedExpectation;

/** Plays one scenario, up to the first line that differs. */
final class Player {

	private static final Logger log = LoggerFactory.getLogger(Player.class);

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

	private final Scenario scenario;

	private final Stage stage;

	Player(Scenario scenario, Stage stage) {
		this.scenario = scenario;
		this.stage = stage;
	}

	/** The first line that differs, if any does. */
	Optional<Difference> play() {
		return scenario.steps().stream().map(this::play).flatMap(Optional::stream).findFirst();
	}

	private Optional<Difference> play(Planned step) {
		Place place = place(step);
		PlannedAct act = step.act();
		return safely(place, () -> {
			stage.moveTo(step.at());
			return Optional.empty();
		}).or(() -> (act != null) ? safely(place, () -> act(act)) : Optional.empty())
			.or(() -> step.expectations()
				.stream()
				.map((expected) -> safely(expected.place(), () -> look(expected)))
				.flatMap(Optional::stream)
				.findFirst());
	}

	private static Place place(Planned step) {
		return (step.act() != null) ? step.act().place()
				: step.expectations().stream().map(PlannedExpectation::place).findFirst().orElse(new Place(0, ""));
	}

	private Optional<Difference> act(PlannedAct planned) {
		List<Problem> problems = planned.act().play(stage);
		stage.settle();
		@Nullable String refused = planned.refused();
		if (refused == null) {
			return problems.isEmpty() ? Optional.empty()
					: Optional.of(differs(planned.place(), words().say("rehearsal.refused", words().say(problems))));
		}
		if (problems.isEmpty()) {
			return Optional.of(differs(planned.place(), words().say("rehearsal.not-refused", refused)));
		}
		return words().means(refused, problems) ? Optional.empty() : Optional
			.of(differs(planned.place(), words().say("rehearsal.refused-otherwise", refused, words().say(problems))));
	}

	private Optional<Difference> look(PlannedExpectation expected) {
		return expected.expectation().check(stage).map((mismatch) -> differs(expected, mismatch));
	}

	private Difference differs(PlannedExpectation expected, Mismatch mismatch) {
		String text = words().say("rehearsal.differs", words().say("rehearsal.of." + expected.key()),
				mismatch.expected(), mismatch.actual());
		return new Difference(scenario.file(), expected.place().line(), expected.place().element(), now(),
				withFailures(text), mismatch.expected(), mismatch.actual());
	}

	private Difference differs(Place place, String text) {
		return new Difference(scenario.file(), place.line(), place.element(), now(), withFailures(text), null, null);
	}

	/** An automatic step that failed is the likely cause of whatever is missing. */
	private String withFailures(String text) {
		return stage.failures().isEmpty() ? text : text + " " + String.join(" ", stage.failures());
	}

	/** Whatever breaks is told as what happened in this line, with the cause. */
	private Optional<Difference> safely(Place place, Supplier<Optional<Difference>> playing) {
		try {
			return playing.get();
		}
		catch (RuntimeException ex) {
			log.error("{} line {} broke", scenario.file(), place.line(), ex);
			return Optional.of(differs(place, words().say("rehearsal.broke", String.valueOf(ex.getMessage()))));
		}
	}

	private String now() {
		LocalDateTime time = stage.time();
		return MINUTE.format(time);
	}

	private Words words() {
		return stage.words();
	}

}
