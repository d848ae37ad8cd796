package org.oneseal.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.oneseal.identifier.CreditCode;
import org.oneseal.identifier.ImplementationCode;
import org.oneseal.identifier.ResidentId;
import org.oneseal.identifier.Verdict;

/**
 * The identifiers a text field can ask for with the property {@code check}.
 */
public enum IdentifierCheck {

	CREDIT_CODE("credit-code", CreditCode::normalise, CreditCode::verdict),

	RESIDENT_ID("resident-id", ResidentId::normalise, ResidentId::verdict),

	IMPLEMENTATION_CODE("implementation-code", ImplementationCode::normalise, ImplementationCode::verdict);

	private final String name;

	private final UnaryOperator<String> normalise;

	private final Function<String, Verdict> verdict;

	IdentifierCheck(String name, UnaryOperator<String> normalise, Function<String, Verdict> verdict) {
		this.name = name;
		this.normalise = normalise;
		this.verdict = verdict;
	}

	/** How forms name it. */
	public String id() {
		return this.name;
	}

	static Optional<IdentifierCheck> named(String name) {
		return Arrays.stream(values()).filter((check) -> check.name.equals(name)).findFirst();
	}

	static String names() {
		return Arrays.stream(values()).map((check) -> check.name).collect(Collectors.joining(", "));
	}

	String normalise(String typed) {
		return this.normalise.apply(typed);
	}

	Verdict verdict(String typed) {
		return this.verdict.apply(typed);
	}

}
