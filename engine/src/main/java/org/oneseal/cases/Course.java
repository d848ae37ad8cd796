package org.oneseal.cases;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What comes after what, as a tree: one part after another, some of them ways that are
 * gone at the same time or of which one will be chosen.
 *
 * @param <W> what is known of a step
 * @param parts first to last
 */
public record Course<W>(List<Part<W>> parts) {

	public Course {
		parts = List.copyOf(parts);
	}

	/** Every step of it, in the order they are told, whichever way they are on. */
	public List<W> stops() {
		return this.parts.stream().flatMap(Course::stops).toList();
	}

	private static <W> Stream<W> stops(Part<W> part) {
		if (part instanceof Work<W> work) {
			return Stream.of(work.what());
		}
		if (part instanceof Together<W> together) {
			return together.ways().stream().flatMap((way) -> way.stops().stream());
		}
		return (part instanceof Either<W> either)
				? either.ways().stream().flatMap((way) -> way.course().stops().stream()) : Stream.empty();
	}

	/** A part of it. */
	public sealed interface Part<W> permits Work, Together, Either, Back, End {

	}

	/** A step. */
	public record Work<W>(W what) implements Part<W> {

	}

	/** Ways that are all gone, at the same time. What follows waits for all of them. */
	public record Together<W>(List<Course<W>> ways) implements Part<W> {

		public Together {
			ways = List.copyOf(ways);
		}

	}

	/**
	 * Ways that nobody has chosen from yet.
	 *
	 * @param several whether more than one of them may be gone
	 */
	public record Either<W>(List<Way<W>> ways, boolean several) implements Part<W> {

		public Either {
			ways = List.copyOf(ways);
		}

	}

	/** One of them. */
	public record Way<W>(When when, Course<W> course) {

	}

	/**
	 * What has to hold for a way.
	 *
	 * @param fact what it depends on, such as {@code acceptance}; {@code null} where it
	 * is not one comparison with a word
	 * @param value what the fact has to be, such as {@code accepted}
	 * @param name what the designer wrote at the way, may be empty
	 */
	public record When(@Nullable String fact, @Nullable String value, String name) {

	}

	/**
	 * The case goes back to where it has been.
	 *
	 * @param step id of the step in the process
	 */
	public record Back<W>(String step) implements Part<W> {

	}

	/** The process ends. */
	public record End<W>() implements Part<W> {

	}

	/**
	 * A step as it is drawn in a process.
	 *
	 * @param step its id
	 * @param role the role whose department does it, as processes write it; {@code null}
	 * for the applicant's and the program's
	 * @param automatic whether the program does it, or time alone
	 */
	public record Drawn(String step, @Nullable String role, boolean automatic) {

	}

}
