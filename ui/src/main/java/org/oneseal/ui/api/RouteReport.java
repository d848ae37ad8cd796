package org.oneseal.ui.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Course;
import org.oneseal.cases.Course.Back;
import org.oneseal.cases.Course.Either;
import org.oneseal.cases.Course.Part;
import org.oneseal.cases.Course.Together;
import org.oneseal.cases.Course.Work;
import org.oneseal.cases.Stop;
import org.oneseal.matter.MatterPack;

/** The whole way still ahead of a case. */
record RouteReport(@Schema(description = "Number of the case") String number,
		@Schema(description = "Whether the process could be foreseen") boolean foreseen,
		@Schema(description = "First to last; none after the end") List<RoutePart> parts) {

	/** What a part is. */
	enum Kind {

		STEP, PARALLEL, CHOICE, BACK, END

	}

	/** A part of the way. */
	record RoutePart(@Schema(
			description = "`STEP`; `PARALLEL`: all `ways` are gone, and what follows waits for them; `CHOICE`: it is open which of the `ways` is gone; `BACK`: to the step `backTo`; `END` of the case") Kind kind,
			@Schema(description = "The step") @Nullable StopEntry step,
			@Schema(description = "The ways") @Nullable List<RouteWay> ways,
			@Schema(description = "Whether more than one way of a choice may be gone; absent for no") @Nullable Boolean several,
			@Schema(description = "Id of a step in the process where the case has been") @Nullable String backTo) {

	}

	/** One of several ways. */
	record RouteWay(
			@Schema(description = "What has to hold for it; absent where it is gone anyway") @Nullable Condition when,
			@Schema(description = "First to last") List<RoutePart> parts) {

	}

	/** A condition of a process. */
	@Schema(name = "RouteCondition")
	record Condition(@Schema(
			description = "What it depends on, such as `decision`; absent where it is more than one comparison") @Nullable String fact,
			@Schema(description = "What that has to be, such as `granted`") @Nullable String value,
			@Schema(description = "What the designer wrote at the way; may be empty") String name) {

	}

	static List<RoutePart> parts(Course<Stop> course, MatterPack pack) {
		return course.parts().stream().map((part) -> part(part, pack)).toList();
	}

	private static RoutePart part(Part<Stop> part, MatterPack pack) {
		if (part instanceof Work<Stop> work) {
			return new RoutePart(Kind.STEP, StopEntry.of(work.what(), pack), null, null, null);
		}
		if (part instanceof Together<Stop> together) {
			return new RoutePart(Kind.PARALLEL, null,
					together.ways().stream().map((way) -> new RouteWay(null, parts(way, pack))).toList(), null, null);
		}
		if (part instanceof Either<Stop> either) {
			return new RoutePart(Kind.CHOICE, null, either.ways()
				.stream()
				.map((way) -> new RouteWay(new Condition(way.when().fact(), way.when().value(), way.when().name()),
						parts(way.course(), pack)))
				.toList(), either.several() ? true : null, null);
		}
		return (part instanceof Back<Stop> back) ? new RoutePart(Kind.BACK, null, null, null, back.step())
				: new RoutePart(Kind.END, null, null, null, null);
	}

}
