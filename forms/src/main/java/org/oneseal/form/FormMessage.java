package org.oneseal.form;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every message a form has for the person who fills it in. {0} is the label of the field.
 */
enum FormMessage {

	REQUIRED("form.required"),

	REQUIRED_CHOICE("form.required.choice"),

	REQUIRED_TICK("form.required.tick"),

	REQUIRED_FILE("form.required.file"),

	/** {1}: the code point, such as U+0007. */
	TEXT_CONTROL("form.text.control"),

	TEXT_ONE_LINE("form.text.one-line"),

	/** {1}: the limit, {2}: the length as it is. */
	TEXT_MIN("form.text.min"),

	/** {1}: the limit, {2}: the length as it is. */
	TEXT_MAX("form.text.max"),

	TEXT_PATTERN("form.text.pattern"),

	TEXT_EMAIL("form.text.email"),

	TEXT_PHONE("form.text.phone"),

	NUMBER("form.number"),

	/** {1}: the limit. */
	NUMBER_MIN("form.number.min"),

	/** {1}: the limit. */
	NUMBER_MAX("form.number.max"),

	/** {1}: the limit. */
	NUMBER_DECIMALS("form.number.decimals"),

	NUMBER_WHOLE("form.number.whole"),

	DATE("form.date"),

	/** {1}: the label of the earlier date, {2}: that date. */
	DATE_NOT_BEFORE("form.date.not-before"),

	/** An answer that was not offered. */
	OPTION("form.option"),

	/** More answers than one. */
	ONE_ANSWER("form.one-answer"),

	/** An answer to no question of this form; {0}: its name. */
	UNKNOWN_FIELD("form.unknown-field"),

	/**
	 * {0}: how many unknown names are told, {1}: how many values one field takes at most.
	 */
	TOO_MUCH("form.too-much");

	private final String key;

	FormMessage(String key) {
		this.key = key;
	}

	String key() {
		return this.key;
	}

	Problem about(Field field, Object... more) {
		return about(field, this.key, Problem.Severity.ERROR, more);
	}

	static Problem malformed(Field field, IdentifierCheck check) {
		return about(field, malformedKey(check), Problem.Severity.ERROR);
	}

	static Problem wrongCheckDigit(Field field, IdentifierCheck check) {
		return about(field, wrongCheckDigitKey(check), field.checkSeverity());
	}

	private static Problem about(Field field, String key, Problem.Severity severity, Object... more) {
		List<Object> arguments = Stream.concat(Stream.of(field.label()), Arrays.stream(more)).toList();
		return new Problem(field.key(), key, arguments, severity);
	}

	private static String malformedKey(IdentifierCheck check) {
		return "form.identifier." + check.id() + ".malformed";
	}

	private static String wrongCheckDigitKey(IdentifierCheck check) {
		return "form.identifier." + check.id() + ".wrong-check-digit";
	}

	/** The keys a message file must have. */
	static Set<String> keys() {
		Stream<String> identifiers = Arrays.stream(IdentifierCheck.values())
			.flatMap((check) -> Stream.of(malformedKey(check), wrongCheckDigitKey(check)));
		return Stream.concat(Arrays.stream(values()).map(FormMessage::key), identifiers).collect(Collectors.toSet());
	}

}
