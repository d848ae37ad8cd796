package org.oneseal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.oneseal.cases.Course.Back;
import org.oneseal.cases.Course.Drawn;
import org.oneseal.cases.Course.Either;
import org.oneseal.cases.Course.Part;
import org.oneseal.cases.Course.Together;
import org.oneseal.cases.Course.Way;
import org.oneseal.cases.Course.When;
import org.oneseal.cases.Course.Work;

/**
 * What of a course is still ahead. What lies before an open step is over, unless it is
 * open again itself; so is a way beside it on which nothing is open.
 */
final class RestOfCourse {

	private final Course<Drawn> whole;

	private final Set<String> open;

	private RestOfCourse(Course<Drawn> whole, Set<String> open) {
		this.whole = whole;
		this.open = open;
	}

	/**
	 * @param open ids of the steps where the case is
	 * @return nothing ahead if it is nowhere in this course
	 */
	static Course<Drawn> of(Course<Drawn> whole, Set<String> open) {
		return new Course<>(new RestOfCourse(whole, open).ahead());
	}

	/** A way back is gone too: after it the steps come once more. */
	private List<Part<Drawn>> ahead() {
		List<Part<Drawn>> ahead = rest(this.whole.parts());
		if (!ahead.isEmpty() && ahead.get(ahead.size() - 1) instanceof Back<Drawn> back) {
			List<Part<Drawn>> again = new ArrayList<>(ahead.subList(0, ahead.size() - 1));
			again.addAll(new RestOfCourse(this.whole, Set.of(back.step())).rest(this.whole.parts()));
			return again;
		}
		return ahead;
	}

	private List<Part<Drawn>> rest(List<Part<Drawn>> parts) {
		int last = -1;
		for (int i = 0; i < parts.size(); i++) {
			if (holds(parts.get(i))) {
				last = i;
			}
		}
		List<Part<Drawn>> ahead = new ArrayList<>();
		for (int i = 0; i <= last; i++) {
			ahead.addAll(rest(parts.get(i)));
		}
		if (last >= 0) {
			ahead.addAll(parts.subList(last + 1, parts.size()));
		}
		return ahead;
	}

	private List<Part<Drawn>> rest(Part<Drawn> part) {
		if (!holds(part)) {
			return List.of();
		}
		if (part instanceof Together<Drawn> together) {
			return merge(together.ways());
		}
		return (part instanceof Either<Drawn> either) ? merge(either.ways().stream().map(Way::course).toList())
				: List.of(part);
	}

	private List<Part<Drawn>> merge(List<Course<Drawn>> ways) {
		List<Course<Drawn>> left = ways.stream()
			.map((way) -> new Course<>(rest(way.parts())))
			.filter((way) -> !way.parts().isEmpty())
			.toList();
		return (left.size() == 1) ? left.get(0).parts() : List.of(new Together<>(left));
	}

	private boolean holds(Part<Drawn> part) {
		if (part instanceof Work<Drawn> work) {
			return this.open.contains(work.what().step());
		}
		if (part instanceof Together<Drawn> together) {
			return together.ways().stream().anyMatch((way) -> way.parts().stream().anyMatch(this::holds));
		}
		return part instanceof Either<Drawn> either
				&& either.ways().stream().anyMatch((way) -> way.course().parts().stream().anyMatch(this::holds));
	}

	/**
	 * Leaves out the ways that will not be chosen.
	 * @param known what is settled of the facts ways depend on
	 * @param past ids of steps that do not come a second time
	 */
	static Course<Drawn> settled(Course<Drawn> course, Map<String, String> known, Set<String> past) {
		List<Part<Drawn>> parts = new ArrayList<>();
		for (Part<Drawn> part : course.parts()) {
			if (part instanceof Together<Drawn> together) {
				parts.add(new Together<>(together.ways().stream().map((way) -> settled(way, known, past)).toList()));
			}
			else if (part instanceof Either<Drawn> either) {
				parts.addAll(settled(either, known, past));
			}
			else {
				parts.add(part);
			}
		}
		return new Course<>(parts);
	}

	private static List<Part<Drawn>> settled(Either<Drawn> either, Map<String, String> known, Set<String> past) {
		List<Way<Drawn>> left = either.ways()
			.stream()
			.filter((way) -> isOpen(way.when(), known))
			.filter((way) -> way.course().parts().isEmpty()
					|| !(way.course().parts().get(0) instanceof Work<Drawn> first
							&& past.contains(first.what().step())))
			.map((way) -> new Way<>(way.when(), settled(way.course(), known, past)))
			.toList();
		return (left.size() == 1) ? left.get(0).course().parts() : List.of(new Either<>(left, either.several()));
	}

	private static boolean isOpen(When when, Map<String, String> known) {
		String settled = (when.fact() != null) ? known.get(when.fact()) : null;
		return settled == null || settled.equals(when.value());
	}

}
