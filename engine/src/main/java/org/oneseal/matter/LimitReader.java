package org.oneseal.matter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.oneseal.matter.Limit.Unit;
import org.oneseal.yaml.YamlMap;

/**
 * Reads limits, written as {@code { working-days: 10 }}, {@code days} or {@code months}.
 */
final class LimitReader {

	private LimitReader() {
	}

	/** The limit below a key; it must be there and alone. */
	static Limit required(YamlMap parent, String key) {
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
			map.fault(key, "A limit has one number of one unit", "Write one of working-days, days, months");
			units.forEach((unit) -> map.optionalText(name(unit)));
			return Limit.UNREAD;
		}
		OptionalInt amount = map.numberIfSound(name(units.get(0)), 1, 999);
		return amount.isPresent() ? new Limit(amount.getAsInt(), units.get(0)) : Limit.UNREAD;
	}

	private static String name(Unit unit) {
		return lowerCase(unit);
	}

	/** A name as files write it: lower case with hyphens. */
	static String lowerCase(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
