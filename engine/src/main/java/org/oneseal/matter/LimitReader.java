package org.oneseal.matter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.oneseal.matter.Limit.Unit;
import org.oneseal.yaml.YamlMap;

/**
 * Reads limits, written as {@code { working-days: 10 }}, {@code days}, {@code months} or
 * {@code hours}.
 */
public final class LimitReader {

	private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(\\.[05])?");

	private LimitReader() {
	}

	/** The limit below a key; it must be there and alone. */
	public static Limit required(YamlMap parent, String key) {
		return alone(parent.map(key));
	}

	static Optional<Limit> optional(YamlMap parent, String key) {
		return parent.has(key) ? Optional.of(alone(parent.optionalMap(key))) : Optional.empty();
	}

	private static Limit alone(Optional<YamlMap> map) {
		return map.map((fields) -> {
			Limit limit = from(fields);
			fields.done();
			return limit;
		}).orElse(Limit.UNREAD);
	}

	/** The limit among other keys. */
	static Limit from(YamlMap map) {
		List<Unit> units = Stream.of(Unit.values()).filter((unit) -> map.has(name(unit))).toList();
		if (units.size() != 1) {
			String key = (units.size() > 1) ? name(units.get(1)) : name(Unit.WORKING_DAYS);
			map.fault(key, "A limit has one number of one unit", "Write one of working-days, days, months, hours");
			units.forEach((unit) -> map.optionalText(name(unit)));
			return Limit.UNREAD;
		}
		String key = name(units.get(0));
		String written = map.text(key);
		try {
			if (AMOUNT.matcher(written).matches()) {
				return new Limit(new BigDecimal(written), units.get(0));
			}
		}
		catch (IllegalArgumentException ex) {
			// half an hour, half a month: told below like any other text
		}
		if (!map.isText(key)) {
			return Limit.UNREAD; // that is told already
		}
		map.fault(key, "'%s' is no amount of %s".formatted(written, key.replace('-', ' ')),
				"Write a whole number up to 999, 0 for what is handled at once; of working days also a half, such as 0.5");
		return Limit.UNREAD;
	}

	private static String name(Unit unit) {
		return lowerCase(unit);
	}

	/** A name as files write it: lower case with hyphens. */
	static String lowerCase(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
