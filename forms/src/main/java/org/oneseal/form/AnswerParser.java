package org.oneseal.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Turns what was typed into the value it stands for, or says why it stands for none.
 */
final class AnswerParser {

	/** No exponent, and never more digits than any real quantity has. */
	private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,20})?");

	/** 2026-11-21, 2026/11/21, 2026.11.21 and 2026年11月21日. */
	private static final Pattern DATE = Pattern
		.compile("(?<year>[12][0-9]{3})[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?");

	private AnswerParser() {
	}

	/**
	 * The value, or the problem, or neither if nothing was typed.
	 */
	record Parsed(Optional<Object> value, Optional<Problem> problem) {

		private static final Parsed NOTHING = new Parsed(Optional.empty(), Optional.empty());

		private static Parsed of(Object value) {
			return new Parsed(Optional.of(value), Optional.empty());
		}

		private static Parsed refused(Problem problem) {
			return new Parsed(Optional.empty(), Optional.of(problem));
		}

	}

	static Parsed parse(Field field, List<String> typed) {
		if (typed.stream().allMatch(Typed::isBlank)) {
			return Parsed.NOTHING;
		}
		if (field.type() == FieldType.CHECKLIST) {
			return checklist(field, typed);
		}
		if (typed.size() > 1) {
			return Parsed.refused(FormMessage.ONE_ANSWER.about(field));
		}
		String text = typed.get(0);
		return switch (field.type()) {
			case TEXTFIELD, TEXTAREA -> text(field, text);
			case NUMBER -> converted(text, AnswerParser::number, FormMessage.NUMBER.about(field));
			case DATE -> converted(text, AnswerParser::date, FormMessage.DATE.about(field));
			case SELECT, RADIO -> converted(text, (value) -> field.option(value).map(Option::value).orElse(null),
					FormMessage.OPTION.about(field));
			case CHECKBOX -> converted(text, AnswerParser::tick, FormMessage.OPTION.about(field));
			default -> throw new IllegalStateException("%s %s has no answer".formatted(field.type(), field.key()));
		};
	}

	private static Parsed checklist(Field field, List<String> typed) {
		boolean offered = typed.stream().allMatch((value) -> field.option(value).isPresent());
		return offered ? Parsed.of(typed.stream().distinct().toList())
				: Parsed.refused(FormMessage.OPTION.about(field));
	}

	private static Parsed text(Field field, String text) {
		OptionalInt forbidden = Typed.forbidden(text);
		if (forbidden.isPresent()) {
			return Parsed.refused(FormMessage.TEXT_CONTROL.about(field, "U+%04X".formatted(forbidden.getAsInt())));
		}
		if (field.type() == FieldType.TEXTFIELD && text.contains("\n")) {
			return Parsed.refused(FormMessage.TEXT_ONE_LINE.about(field));
		}
		String narrow = (field.limits().kind() == null) ? text : Typed.narrow(text);
		return Parsed.of(field.check().map((check) -> check.normalise(text)).orElse(narrow));
	}

	private static Parsed converted(String text, Function<String, @Nullable Object> conversion, Problem otherwise) {
		Object value = conversion.apply(text);
		return (value == null) ? Parsed.refused(otherwise) : Parsed.of(value);
	}

	private static @Nullable Object number(String text) {
		String number = Typed.narrow(text).replace('\u2212', '-');
		return NUMBER.matcher(number).matches() ? new BigDecimal(number) : null;
	}

	private static @Nullable Object date(String text) {
		Matcher parts = DATE.matcher(Typed.narrow(text));
		if (!parts.matches()) {
			return null;
		}
		try {
			return LocalDate.of(Integer.parseInt(parts.group("year")), Integer.parseInt(parts.group("month")),
					Integer.parseInt(parts.group("day")));
		}
		catch (DateTimeException noSuchDay) {
			return null;
		}
	}

	private static @Nullable Object tick(String text) {
		return switch (text) {
			case "true", "on" -> Boolean.TRUE;
			case "false" -> Boolean.FALSE;
			default -> null;
		};
	}

}
