package org.oneseal.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.oneseal.cases.Course.Drawn;
import org.oneseal.cases.Course.Either;
import org.oneseal.cases.Course.Part;
import org.oneseal.cases.Course.Together;
import org.oneseal.cases.Course.Way;
import org.oneseal.cases.Course.Work;
import org.oneseal.cases.Step.Hold;
import org.oneseal.cases.Step.Kind;
import org.oneseal.cases.Step.Origin;
import org.oneseal.cases.Step.Place;
import org.oneseal.matter.MatterPack;

/**
 * Goes along what is ahead of one case and puts a last day and people to each step. What
 * is not open yet begins when what lies before it ends, at the latest.
 */
final class Foreseen {

	private final ApprovalCase approvalCase;

	private final MatterPack pack;

	private final List<Step> open;

	private final LastDays days;

	private final Staff staff;

	private final LocalDate today;

	/** Finds who can do a step. */
	interface Staff {

		/** Those of an open step. */
		Stop of(Step step, Stop bare);

		/** Those of a step that is still to come. */
		Stop of(String step, Kind kind, String department, Stop bare);

	}

	Foreseen(ApprovalCase approvalCase, MatterPack pack, List<Step> open, LastDays days, Staff staff, LocalDate today) {
		this.approvalCase = approvalCase;
		this.pack = pack;
		this.open = open;
		this.days = days;
		this.staff = staff;
		this.today = today;
	}

	/**
	 * Nothing is decided before those have answered who were asked for a step that is
	 * over.
	 */
	Course<Stop> along(Course<Drawn> rest) {
		int undecided = 0;
		while (undecided < rest.parts().size() && !decides(rest.parts().get(undecided))) {
			undecided++;
		}
		List<Dated> now = new ArrayList<>(ways(along(rest.parts().subList(0, undecided), this.today)));
		now.addAll(asked(this::isLeftBehind, this.today));
		Dated before = together(now, this.today);
		Dated after = along(rest.parts().subList(undecided, rest.parts().size()), before.ends());
		return new Course<>(Stream.concat(before.course().parts().stream(), after.course().parts().stream()).toList());
	}

	private static boolean decides(Part<Drawn> part) {
		return new Course<>(List.of(part)).stops().stream().anyMatch((stop) -> stop.step().equals("decision"));
	}

	/** The parallel ways of a course that is nothing else. */
	private static List<Dated> ways(Dated dated) {
		List<Part<Stop>> parts = dated.course().parts();
		return (parts.size() == 1 && parts.get(0) instanceof Together<Stop> together)
				? together.ways().stream().map((way) -> new Dated(way, dated.ends())).toList() : List.of(dated);
	}

	/** One step that would begin today. */
	Stop next(Drawn step) {
		return coming(step, this.today);
	}

	/** One that is open. */
	Stop now(Step step) {
		return open(step, this.today);
	}

	/** Dated parts, and the day the last of them ends. */
	private record Dated(Course<Stop> course, LocalDate ends) {

	}

	private Dated along(List<Part<Drawn>> parts, LocalDate from) {
		List<Part<Stop>> dated = new ArrayList<>();
		LocalDate at = from;
		for (Part<Drawn> part : parts) {
			Dated next = along(part, at);
			dated.addAll(next.course().parts());
			at = next.ends();
		}
		return new Dated(new Course<>(dated), at);
	}

	private Dated along(Part<Drawn> part, LocalDate from) {
		if (part instanceof Work<Drawn> work) {
			return along(work.what(), from);
		}
		if (part instanceof Together<Drawn> together) {
			return together(together.ways().stream().map((way) -> along(way.parts(), from)).toList(), from);
		}
		if (part instanceof Either<Drawn> either) {
			List<Dated> ways = either.ways().stream().map((way) -> along(way.course().parts(), from)).toList();
			List<Way<Stop>> dated = new ArrayList<>();
			for (int i = 0; i < ways.size(); i++) {
				dated.add(new Way<>(either.ways().get(i).when(), ways.get(i).course()));
			}
			return new Dated(new Course<>(List.of(new Either<>(dated, either.several()))), latest(ways, from));
		}
		Part<Stop> mark = (part instanceof Course.Back<Drawn> back) ? new Course.Back<>(back.step())
				: new Course.End<>();
		return new Dated(new Course<>(List.of(mark)), from);
	}

	private static Dated together(List<Dated> ways, LocalDate from) {
		List<Course<Stop>> courses = ways.stream()
			.map(Dated::course)
			.filter((course) -> !course.parts().isEmpty())
			.toList();
		List<Part<Stop>> parts = (courses.size() > 1) ? List.of(new Together<>(courses))
				: courses.stream().flatMap((course) -> course.parts().stream()).toList();
		return new Dated(new Course<>(parts), latest(ways, from));
	}

	private static LocalDate latest(List<Dated> ways, LocalDate from) {
		return ways.stream().map(Dated::ends).max(Comparator.naturalOrder()).orElse(from);
	}

	/** A step may be open several times over, for one department each. */
	private Dated along(Drawn step, LocalDate from) {
		List<Step> now = this.open.stream()
			.filter((each) -> each.stepId().equals(step.step()) && each.anchor().isEmpty())
			.toList();
		if (now.isEmpty()) {
			return one(coming(step, from), from);
		}
		return together(now.stream().map((each) -> withAsked(each, from)).toList(), from);
	}

	/** An open step with what its holder asked of others, before, beside and after it. */
	private Dated withAsked(Step step, LocalDate from) {
		Dated before = together(asked(step, Place.BEFORE, from), from);
		List<Dated> now = new ArrayList<>();
		if (step.answeredBy().isEmpty()) {
			now.add(one(open(step, before.ends()), before.ends()));
		}
		now.addAll(asked(step, Place.BESIDE, from));
		Dated during = together(now, before.ends());
		Dated after = together(asked(step, Place.AFTER, during.ends()), during.ends());
		List<Part<Stop>> parts = new ArrayList<>(before.course().parts());
		parts.addAll(during.course().parts());
		parts.addAll(after.course().parts());
		return new Dated(new Course<>(parts), after.ends());
	}

	/** A question is answered beside the step. */
	private List<Dated> asked(Step anchor, Place place, LocalDate from) {
		return asked((step) -> step.isAskedFor(anchor) && step.place().orElse(Place.BESIDE) == place, from);
	}

	private List<Dated> asked(Predicate<Step> which, LocalDate from) {
		return this.open.stream().filter(which).map((step) -> withAsked(step, from)).toList();
	}

	private boolean isLeftBehind(Step step) {
		return step.anchor().isPresent() && this.open.stream().noneMatch(step::isAskedFor);
	}

	private Dated one(Stop stop, LocalDate from) {
		LocalDate until = stop.until();
		LocalDate ends = (until != null && until.isAfter(from)) ? until : from;
		this.days.passed(stop.step(), ends);
		return new Dated(new Course<>(List.of(new Work<>(stop))), ends);
	}

	private Stop open(Step step, LocalDate from) {
		LocalDate until = this.days.of(step, from).orElse(null);
		Stop bare = new Stop(step.stepId(), step.id(), step.origin(), false, step.department().orElse(null),
				step.assignee().orElse(null), List.of(), null, step.hold(), until, this.days.isProvisional(until));
		return this.staff.of(step, bare);
	}

	private Stop coming(Drawn step, LocalDate from) {
		LocalDate until = this.days.of(step, from).orElse(null);
		String role = step.role();
		String department = (role != null)
				? this.pack.rolesInProcess(this.approvalCase.authority()).getOrDefault(role, null) : null;
		Stop bare = new Stop(step.step(), null, Origin.PROCESS, step.automatic(), department, null, List.of(), null,
				Hold.NONE, until, this.days.isProvisional(until));
		return (department == null) ? bare
				: this.staff.of(step.step(), Steps.kindOf(step.step(), this.pack), department, bare);
	}

}
