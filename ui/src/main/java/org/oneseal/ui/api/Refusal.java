package org.oneseal.ui.api;

import java.util.List;

import org.oneseal.form.Problem;

/** Ends a request with a problem that its sender can do something about. */
class Refusal extends RuntimeException {

	private final transient ProblemType type;

	private final transient List<Problem> problems;

	Refusal(ProblemType type, List<Problem> problems) {
		super(type.word() + " " + problems, null, false, false);
		this.type = type;
		this.problems = List.copyOf(problems);
	}

	Refusal(ProblemType type) {
		this(type, List.of());
	}

	/** A fault of one field. */
	static Refusal of(String field, String message, Object... arguments) {
		return new Refusal(ProblemType.INVALID, List.of(Problem.error(field, message, arguments)));
	}

	/** A part of the request that is not what it has to be. */
	static Refusal malformed(String part, String message, Object... arguments) {
		return new Refusal(ProblemType.MALFORMED, List.of(Problem.error(part, message, arguments)));
	}

	/**
	 * Passes on what the domain says.
	 * @throws Refusal if any of it blocks
	 */
	static void throwIfAny(List<Problem> problems) {
		problems.stream().filter(Problem::isError).findFirst().ifPresent((first) -> {
			throw new Refusal(ProblemType.ofMessage(first.message()), problems);
		});
	}

	ProblemType type() {
		return this.type;
	}

	List<Problem> problems() {
		return this.problems;
	}

}
