package org.oneseal.rehearsal;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A scenario that was read without fault.
 *
 * @param name of its file, without {@code .scenario.yaml}
 * @param file its path as the designer knows it
 * @param steps in order of time; the first files the application
 */
record Scenario(String name, String file, List<Planned> steps) {

	LocalDateTime begin() {
		return steps.get(0).at();
	}

	/**
	 * A step.
	 *
	 * @param at legal local time
	 * @param act what is done, {@code null} where the step only looks
	 * @param expectations what is looked at afterwards, in the order of the file
	 */
	record Planned(LocalDateTime at, @Nullable PlannedAct act, List<PlannedExpectation> expectations) {

	}

	/**
	 * An act.
	 *
	 * @param place where it stands
	 * @param act what is done
	 * @param refused what the system must say to refuse it: a part of its words in either
	 * language, or the key of the message; {@code null} where it must let it be done
	 */
	record PlannedAct(Place place, Act act, @Nullable String refused) {

	}

	/**
	 * An expectation.
	 *
	 * @param place where it stands
	 * @param key of the {@link ExpectationKind}
	 * @param expectation what is looked at
	 */
	record PlannedExpectation(Place place, String key, Expectation expectation) {

	}

	/**
	 * Where something stands in the file.
	 *
	 * @param line from 1
	 * @param element such as {@code steps[2].review}
	 */
	record Place(int line, String element) {

	}

}
