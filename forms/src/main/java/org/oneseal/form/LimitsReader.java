package org.oneseal.form;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code validate} of one component.
 */
final class LimitsReader {

	private static final int MOST_DECIMAL_DIGITS = 20;

	private final JsonNode validate;

	private final String name;

	private final Faults faults;

	private LimitsReader(JsonNode validate, String name, Faults faults) {
		this.validate = validate;
		this.name = name;
		this.faults = faults;
	}

	static Limits read(JsonNode component, FieldType type, String name, Faults faults) {
		return new LimitsReader(component.path("validate"), name, faults).read(component.path("decimalDigits"), type);
	}

	private Limits read(JsonNode decimalDigits, FieldType type) {
		Set<String> permitted = permitted(type);
		this.validate.propertyNames()
			.stream()
			.filter((key) -> !permitted.contains(key))
			.forEach((key) -> fault("A %s has no validation %s".formatted(type.component(), key),
					"Permitted are " + String.join(", ", permitted.stream().sorted().toList())));
		Integer minLength = count(this.validate.path("minLength"), "minLength", Limits.ABSOLUTE_MAX);
		Integer maxLength = maxLength(type);
		BigDecimal min = number("min");
		BigDecimal max = number("max");
		if ((minLength != null && maxLength != null && minLength > maxLength)
				|| (min != null && max != null && min.compareTo(max) > 0)) {
			fault("The smallest permitted value is larger than the largest", "Exchange them");
		}
		return new Limits(required(), minLength, maxLength, min, max,
				count(decimalDigits, "decimalDigits", MOST_DECIMAL_DIGITS), pattern(), kind());
	}

	private static Set<String> permitted(FieldType type) {
		return switch (type) {
			case TEXTFIELD -> Set.of("required", "minLength", "maxLength", "pattern", "validationType");
			case TEXTAREA -> Set.of("required", "minLength", "maxLength");
			case NUMBER -> Set.of("required", "min", "max");
			case GROUP, PARAGRAPH -> Set.of();
			default -> Set.of("required");
		};
	}

	private boolean required() {
		JsonNode required = this.validate.path("required");
		if (!required.isMissingNode() && !required.isBoolean()) {
			fault("required is neither true nor false", "Write true or false");
		}
		return required.isBoolean() && required.asBoolean();
	}

	private @Nullable Integer maxLength(FieldType type) {
		Integer stated = count(this.validate.path("maxLength"), "maxLength", Limits.ABSOLUTE_MAX);
		return switch (type) {
			case TEXTFIELD -> (stated == null) ? Integer.valueOf(Limits.TEXTFIELD_MAX) : stated;
			case TEXTAREA -> (stated == null) ? Integer.valueOf(Limits.TEXTAREA_MAX) : stated;
			default -> null;
		};
	}

	/** form-js writes numbers also as texts. */
	private @Nullable Integer count(JsonNode node, String limit, int most) {
		String text = node.asString("");
		if (text.isEmpty()) {
			return null;
		}
		if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > most) {
			fault("%s is '%s'".formatted(limit, text), "Write a whole number from 0 to " + most);
			return null;
		}
		return Integer.valueOf(text);
	}

	private @Nullable BigDecimal number(String limit) {
		String text = this.validate.path(limit).asString("");
		if (text.isEmpty()) {
			return null;
		}
		if (!text.matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?")) {
			fault("%s is '%s'".formatted(limit, text), "Write a number in digits");
			return null;
		}
		return new BigDecimal(text);
	}

	private @Nullable Pattern pattern() {
		String text = this.validate.path("pattern").asString("");
		try {
			return text.isEmpty() ? null : Pattern.compile(text);
		}
		catch (PatternSyntaxException ex) {
			fault("The pattern '%s' is not a regular expression: %s".formatted(text, ex.getDescription()),
					"Correct it near position " + (ex.getIndex() + 1));
			return null;
		}
	}

	private Limits.@Nullable Kind kind() {
		String text = this.validate.path("validationType").asString("");
		return switch (text) {
			case "", "custom" -> null;
			case "email" -> Limits.Kind.EMAIL;
			case "phone" -> Limits.Kind.PHONE;
			default -> {
				fault("The validationType is '%s'".formatted(text), "Use email, phone or custom");
				yield null;
			}
		};
	}

	private void fault(String message, String remedy) {
		this.faults.add(this.name, message, remedy);
	}

}
