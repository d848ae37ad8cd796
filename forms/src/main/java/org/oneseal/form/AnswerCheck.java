package org.oneseal.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks one answer against the limits of its field.
 */
final class AnswerCheck {

	/** RFC 5321 allows far more; people's addresses look like this. */
	private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

	/** Mobile, landline with area code and extension, or international. */
	private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9() -]{3,24}[0-9]");

	/** ITU-T E.164: a number has at most 15 digits; short service numbers have 5. */
	private static final int PHONE_MIN_DIGITS = 5;

	private static final int PHONE_MAX_DIGITS = 15;

	private AnswerCheck() {
	}

	/** What is wrong with an answer that was given. */
	static List<Problem> check(Field field, Answers answers) {
		AnswerParser.Parsed parsed = AnswerParser.parse(field, answers.allTyped(field.key()));
		if (parsed.problem().isPresent()) {
			return parsed.problem().stream().toList();
		}
		Object value = parsed.value().orElse(null);
		if (value instanceof BigDecimal number) {
			return number(field, number);
		}
		return (value instanceof String text && field.type().isText()) ? text(field, text) : List.of();
	}

	/** What is missing. */
	static Optional<Problem> missing(Field field, Answers answers) {
		boolean empty = answers.allTyped(field.key()).stream().allMatch(Typed::isBlank);
		return switch (field.type()) {
			case CHECKBOX ->
				problem(empty || "false".equals(answers.typed(field.key())), FormMessage.REQUIRED_TICK, field);
			case SELECT, RADIO, CHECKLIST -> problem(empty, FormMessage.REQUIRED_CHOICE, field);
			default -> problem(empty, FormMessage.REQUIRED, field);
		};
	}

	private static List<Problem> number(Field field, BigDecimal number) {
		Limits limits = field.limits();
		BigDecimal min = limits.min();
		BigDecimal max = limits.max();
		Integer digits = limits.decimalDigits();
		if (min != null && number.compareTo(min) < 0) {
			return List.of(FormMessage.NUMBER_MIN.about(field, min));
		}
		if (max != null && number.compareTo(max) > 0) {
			return List.of(FormMessage.NUMBER_MAX.about(field, max));
		}
		if (digits != null && number.stripTrailingZeros().scale() > digits) {
			return List.of((digits == 0) ? FormMessage.NUMBER_WHOLE.about(field)
					: FormMessage.NUMBER_DECIMALS.about(field, digits));
		}
		return List.of();
	}

	private static List<Problem> text(Field field, String text) {
		Limits limits = field.limits();
		int length = Typed.length(text);
		Integer min = limits.minLength();
		Integer max = limits.maxLength();
		if (max != null && length > max) {
			return List.of(FormMessage.TEXT_MAX.about(field, max, length));
		}
		if (min != null && length < min) {
			return List.of(FormMessage.TEXT_MIN.about(field, min, length));
		}
		return Stream.of(kind(field, text), pattern(field, text), identifier(field, text))
			.flatMap(Optional::stream)
			.limit(1)
			.toList();
	}

	private static Optional<Problem> kind(Field field, String text) {
		Limits.Kind kind = field.limits().kind();
		if (kind == Limits.Kind.EMAIL) {
			return problem(!EMAIL.matcher(text).matches(), FormMessage.TEXT_EMAIL, field);
		}
		return problem(kind == Limits.Kind.PHONE && !isPhone(text), FormMessage.TEXT_PHONE, field);
	}

	private static boolean isPhone(String text) {
		long digits = text.chars().filter(Character::isDigit).count();
		return PHONE.matcher(text).matches() && digits >= PHONE_MIN_DIGITS && digits <= PHONE_MAX_DIGITS;
	}

	private static Optional<Problem> pattern(Field field, String text) {
		Pattern pattern = field.limits().pattern();
		return problem(pattern != null && !BoundedMatch.found(pattern, text), FormMessage.TEXT_PATTERN, field);
	}

	private static Optional<Problem> identifier(Field field, String text) {
		return field.check().flatMap((check) -> switch (check.verdict(text)) {
			case VALID -> Optional.empty();
			case MALFORMED -> Optional.of(FormMessage.malformed(field, check));
			case WRONG_CHECK_DIGIT -> Optional.of(FormMessage.wrongCheckDigit(field, check));
		});
	}

	private static Optional<Problem> problem(boolean wrong, FormMessage message, Field field) {
		return wrong ? Optional.of(message.about(field)) : Optional.empty();
	}

}
