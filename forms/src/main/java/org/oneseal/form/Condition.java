package org.oneseal.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A yes-or-no question about answers, written in FEEL: {@code expectedPeople > 5000}. The
 * language is cut down to what always ends quickly and depends on nothing but the facts
 * (see {@link FeelGate}): no loops, no functions of its own, no regular expressions, no
 * clock. Safe for use by several threads.
 */
public final class Condition {

	private static final FeelEngineApi ENGINE = FeelEngineBuilder.create().withEnabledExternalFunctions(false).build();

	private final String text;

	private final ParsedExpression expression;

	private final Set<String> names;

	/**
	 * What it was asked last: the same is asked several times while one application is
	 * read, and the engine builds all it knows anew each time.
	 */
	private volatile @Nullable Evaluated last;

	private Condition(String text, ParsedExpression expression) {
		this.text = text;
		this.expression = expression;
		this.names = FeelGate.check(text, expression.expression());
	}

	/**
	 * Reads a condition.
	 * @param feel the expression; a leading {@code =}, as form-js writes it, is permitted
	 * @throws IllegalArgumentException if it is no FEEL or uses what is not permitted;
	 * the message tells a designer what and why
	 */
	public static Condition parse(String feel) {
		String text = feel.startsWith("=") ? feel.substring(1).strip() : feel.strip();
		FeelGate.checkText(text);
		ParseResult result = ENGINE.parseExpression(text);
		if (result.isFailure()) {
			throw new IllegalArgumentException(
					"'%s' is not a FEEL expression: %s".formatted(text, result.failure().message()));
		}
		return new Condition(text, result.parsedExpression());
	}

	/** The expression without a leading {@code =}. */
	public String text() {
		return this.text;
	}

	/** The names of the facts it asks for. */
	public Set<String> names() {
		return this.names;
	}

	/**
	 * Whether the condition certainly holds: a missing fact or a comparison of unlike
	 * things means it does not.
	 * @param facts String, BigDecimal, LocalDate, Boolean, lists of these, or null, by
	 * name; see {@link FormDefinition#facts}
	 */
	public boolean holds(Map<String, ?> facts) {
		return evaluate(facts).orElse(false);
	}

	/**
	 * Yes, no, or empty if the facts do not allow an answer (one is missing, or of
	 * another type than the expression expects).
	 */
	public Optional<Boolean> evaluate(Map<String, ?> facts) {
		Evaluated before = this.last;
		if (before != null && before.facts().equals(facts)) {
			return before.answer();
		}
		Map<String, Object> asked = new HashMap<>(facts);
		EvaluationResult result = ENGINE.evaluate(this.expression, asked);
		Optional<Boolean> answer = (result.isSuccess() && result.result() instanceof Boolean yes) ? Optional.of(yes)
				: Optional.empty();
		this.last = new Evaluated(asked, answer);
		return answer;
	}

	/** An answer and what it was given for. */
	private record Evaluated(Map<String, Object> facts, Optional<Boolean> answer) {

	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Condition condition && condition.text.equals(this.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
