package org.oneseal.form;

import java.util.Set;
import java.util.TreeSet;

import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import scala.Product;
import scala.collection.Iterable;
import scala.collection.Iterator;

/**
 * Lets through the part of FEEL that always ends quickly and asks only the facts. The
 * engine has no time limit of its own, and {@code for}, {@code **}, recursive functions
 * or {@code matches} can keep a thread for ever.
 */
final class FeelGate {

	/** Long expressions belong into a decision table. */
	static final int MAX_LENGTH = 500;

	/** Deeper brackets make the parser slow. */
	static final int MAX_DEPTH = 8;

	private static final Set<String> EXPRESSIONS = Set.of("ConstNull", "ConstBool", "ConstNumber", "ConstString",
			"ConstDate", "ConstList", "ConstRange", "ConstInputValue", "InputEqualTo", "InputLessThan",
			"InputLessOrEqual", "InputGreaterThan", "InputGreaterOrEqual", "InputInRange", "UnaryTestExpression",
			"AtLeastOne", "Not", "Equal", "LessThan", "LessOrEqual", "GreaterThan", "GreaterOrEqual", "In",
			"Conjunction", "Disjunction", "Addition", "Subtraction", "Multiplication", "Division", "ArithmeticNegation",
			"If", "Ref", "FunctionInvocation");

	private static final Set<String> FUNCTIONS = Set.of("not", "is defined", "date", "abs", "contains", "starts with",
			"ends with", "string length", "upper case", "lower case", "list contains", "count", "sum", "min", "max");

	private final String text;

	private final Set<String> names = new TreeSet<>();

	private FeelGate(String text) {
		this.text = text;
	}

	/**
	 * Refuses what should not even reach the parser.
	 * @throws IllegalArgumentException with a message for the designer
	 */
	static void checkText(String text) {
		if (text.isBlank()) {
			throw new IllegalArgumentException("The expression is empty");
		}
		if (text.length() > MAX_LENGTH) {
			throw new IllegalArgumentException(
					"The expression has %d characters, at most %d are permitted".formatted(text.length(), MAX_LENGTH));
		}
		int depth = 0;
		for (char c : text.toCharArray()) {
			depth += ("([{".indexOf(c) >= 0) ? 1 : (")]}".indexOf(c) >= 0) ? -1 : 0;
			if (depth > MAX_DEPTH) {
				throw new IllegalArgumentException(
						"'%s' has more than %d brackets in one another".formatted(text, MAX_DEPTH));
			}
		}
	}

	/**
	 * Refuses what is not permitted in an expression.
	 * @return the names of the facts it asks for
	 * @throws IllegalArgumentException with a message for the designer
	 */
	static Set<String> check(String text, Exp expression) {
		FeelGate gate = new FeelGate(text);
		gate.visit(expression);
		return Set.copyOf(gate.names);
	}

	private void visit(Object node) {
		if (node instanceof Exp exp) {
			checkKind(exp);
		}
		if (node instanceof Iterable<?> elements) {
			visitAll(elements.iterator());
		}
		else if (node instanceof Product product) {
			visitAll(product.productIterator());
		}
	}

	private void visitAll(Iterator<?> elements) {
		while (elements.hasNext()) {
			visit(elements.next());
		}
	}

	private void checkKind(Exp exp) {
		String kind = exp.getClass().getSimpleName().replace("$", "");
		if (!EXPRESSIONS.contains(kind)) {
			throw new IllegalArgumentException("'%s' uses %s, which is not permitted here".formatted(this.text, kind));
		}
		if (exp instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
			throw new IllegalArgumentException("'%s' calls %s; permitted are %s".formatted(this.text, call.function(),
					String.join(", ", new TreeSet<>(FUNCTIONS))));
		}
		if (exp instanceof Ref reference) {
			if (reference.names().size() > 1) {
				throw new IllegalArgumentException("'%s' asks for a part of %s, but answers have no parts"
					.formatted(this.text, reference.names().head()));
			}
			this.names.add(reference.names().head());
		}
	}

}
