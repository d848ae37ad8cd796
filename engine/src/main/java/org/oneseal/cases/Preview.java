package org.oneseal.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.oneseal.form.Problem;
import org.oneseal.timelimit.Countdown.Subject;

/**
 * What an act does to the open steps and limits of a case: what it would do, or what it
 * did.
 *
 * @param problems why it is not done; then nothing changes
 * @param ends open steps that end
 * @param begins steps that begin
 * @param changes steps that stay open but wait from now on, or wait no longer, or were
 * taken up or put back
 * @param stays open steps that stay as they are
 * @param limits limits that begin, end or move
 */
public record Preview(List<Problem> problems, List<OpenStep> ends, List<OpenStep> begins, List<Change> changes,
		List<OpenStep> stays, List<MovedLimit> limits) {

	/**
	 * An open step.
	 *
	 * @param id see {@link Step#id()}
	 * @param stepId id in the process definition
	 * @param department who has to act, {@code null} for the applicant
	 * @param assignee who has it, {@code null} for nobody
	 * @param answered whether everything is done in it and it waits for those asked
	 * @param dueOn last day, {@code null} where it has none now
	 */
	public record OpenStep(String id, String stepId, Step.Kind kind, Step.Origin origin, @Nullable String department,
			@Nullable String assignee, Step.Hold hold, boolean answered, @Nullable LocalDate dueOn) {

		static OpenStep of(Step step) {
			return new OpenStep(step.id(), step.stepId(), step.kind(), step.origin(), step.department().orElse(null),
					step.assignee().orElse(null), step.hold(), step.answeredBy().isPresent(),
					step.dueOn().orElse(null));
		}

	}

	/** A step as it was and as it is then. */
	public record Change(OpenStep before, OpenStep after) {

	}

	/**
	 * A limit that counts.
	 *
	 * @param id its id
	 * @param subject what it is of
	 * @param stepKey id of the step in the process definition, {@code null} for limits of
	 * the whole case
	 * @param dueOn last day
	 */
	public record OpenLimit(String id, Subject subject, @Nullable String stepKey, LocalDate dueOn) {

	}

	/**
	 * A limit that changes.
	 *
	 * @param before last day until now, {@code null} where it begins
	 * @param after last day then, {@code null} where it ends
	 */
	public record MovedLimit(Subject subject, @Nullable String stepKey, @Nullable LocalDate before,
			@Nullable LocalDate after) {

	}

	/** Steps and limits that are open at one time. */
	record Snapshot(List<OpenStep> steps, List<OpenLimit> limits) {

		Optional<OpenStep> step(String id) {
			return this.steps.stream().filter((step) -> step.id().equals(id)).findFirst();
		}

		Optional<OpenLimit> limit(String id) {
			return this.limits.stream().filter((limit) -> limit.id().equals(id)).findFirst();
		}

	}

	static Preview between(Snapshot before, Snapshot after, List<Problem> problems) {
		Predicate<OpenStep> same = (step) -> after.step(step.id()).filter(step::equals).isPresent();
		List<Change> changes = before.steps()
			.stream()
			.filter(same.negate())
			.flatMap((step) -> after.step(step.id()).map((now) -> new Change(step, now)).stream())
			.toList();
		return new Preview(problems, before.steps().stream().filter((step) -> after.step(step.id()).isEmpty()).toList(),
				after.steps().stream().filter((step) -> before.step(step.id()).isEmpty()).toList(), changes,
				before.steps().stream().filter(same).toList(), limits(before, after));
	}

	private static List<MovedLimit> limits(Snapshot before, Snapshot after) {
		List<MovedLimit> ended = before.limits()
			.stream()
			.map((limit) -> new MovedLimit(limit.subject(), limit.stepKey(), limit.dueOn(),
					after.limit(limit.id()).map(OpenLimit::dueOn).orElse(null)))
			.filter((limit) -> !Objects.equals(limit.before(), limit.after()))
			.toList();
		List<MovedLimit> begun = after.limits()
			.stream()
			.filter((limit) -> before.limit(limit.id()).isEmpty())
			.map((limit) -> new MovedLimit(limit.subject(), limit.stepKey(), null, limit.dueOn()))
			.toList();
		return Stream.concat(ended.stream(), begun.stream()).toList();
	}

}
