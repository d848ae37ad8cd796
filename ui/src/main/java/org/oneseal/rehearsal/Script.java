package org.oneseal.rehearsal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.oneseal.form.Field;
import org.oneseal.form.FormDefinition;
import org.oneseal.matter.Implementation;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.matter.MatterPack;
import org.oneseal.yaml.YamlMap;

/**
 * What readers of scenarios share: names of the pack are checked, with a fault for each
 * that it does not know.
 *
 * @param pack the pack that is played
 * @param answers what every scenario answers unless it says otherwise, by key
 */
record Script(MatterPack pack, Map<String, List<String>> answers) {

	/** When a step happens that names no time of day. */
	static final LocalTime TIME_OF_DAY = LocalTime.of(10, 0);

	/** Stands for an act that could not be read. */
	static final Act NOTHING = (stage) -> List.of();

	private static final String DAY = "a day, such as 2026-09-24";

	FormDefinition form() {
		return pack.form(MatterPack.APPLICATION_FORM);
	}

	/** Region codes of the authorities that handle the matter. */
	List<String> authorities() {
		return pack.implementations().stream().map(Implementation::authority).sorted().toList();
	}

	/** Answers by key; one that is empty takes back what every scenario answers. */
	Map<String, List<String>> answers(YamlMap map, String key) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		map.optionalMap(key).ifPresent((given) -> given.keys().forEach((name) -> {
			Optional<Field> field = form().field(name).filter((found) -> found.type().hasAnswer());
			if (field.isEmpty()) {
				given.optionalText(name);
				given.fault(name, "No field of the application is called '%s'".formatted(name),
						useOneOf(form().answerable().stream().map(Field::key).toList()));
			}
			else {
				answers.put(name, texts(given, name));
				checkOptions(given, field.get(), answers.get(name));
			}
		}));
		return answers;
	}

	private static List<String> texts(YamlMap map, String key) {
		return map.hasList(key) ? map.texts(key) : map.optionalText(key).map(List::of).orElseGet(List::of);
	}

	private static void checkOptions(YamlMap map, Field field, List<String> chosen) {
		if (field.type().hasOptions()) {
			chosen.stream()
				.filter((value) -> field.option(value).isEmpty())
				.forEach((value) -> map.fault(field.key(), "'%s' is not known here".formatted(value),
						useOneOf(field.options().stream().map((option) -> option.value()).toList())));
		}
	}

	/** Ids of materials; empty if the key is absent. */
	List<String> materials(YamlMap map, String key) {
		List<String> ids = pack.matter().materials().stream().map(RequiredMaterial::id).toList();
		return known(map, key, map.texts(key), ids);
	}

	/** What a correction can be asked about. */
	List<String> fieldsAndMaterials() {
		return Stream
			.concat(form().answerable().stream().map(Field::key),
					pack.matter().materials().stream().map(RequiredMaterial::id))
			.toList();
	}

	/** Ids of steps of the process; empty if the key is absent. */
	List<String> steps(YamlMap map, String key) {
		return known(map, key, map.texts(key), pack.stepIds());
	}

	/**
	 * Those that are known; a fault for each other, at the key or, where names are keys,
	 * at the name.
	 */
	List<String> known(YamlMap map, String key, Collection<String> names, Collection<String> known) {
		List<String> found = new ArrayList<>();
		for (String name : names) {
			if (known.contains(name)) {
				found.add(name);
			}
			else {
				map.fault(map.has(name) ? name : key, "'%s' is not known here".formatted(name), useOneOf(known));
			}
		}
		return found;
	}

	static String useOneOf(Collection<String> names) {
		return "Use one of " + String.join(", ", new TreeSet<>(names));
	}

	/** The review that is meant by a role, or by the id of its step. */
	Optional<ReviewSpec> review(YamlMap map, String name) {
		List<ReviewSpec> specs = pack.matter().reviews();
		List<ReviewSpec> meant = specs.stream()
			.filter((spec) -> spec.step().equals(name) || spec.role().equals(name))
			.toList();
		if (meant.isEmpty()) {
			Set<String> names = specs.stream().map(ReviewSpec::role).collect(Collectors.toSet());
			map.fault(name, "No review is done by the role '%s'".formatted(name), useOneOf(names));
		}
		else if (meant.size() > 1) {
			map.fault(name, "The role '%s' does more than one review".formatted(name),
					useOneOf(meant.stream().map(ReviewSpec::step).toList()));
		}
		return meant.stream().findFirst();
	}

	/** A role of the matter, the lead unless one is named. */
	String role(YamlMap map, String key) {
		String role = map.optionalText(key).orElse(pack.matter().leadRole());
		Set<String> roles = new TreeSet<>(Set.of(pack.matter().leadRole()));
		pack.matter().reviews().forEach((spec) -> roles.add(spec.role()));
		known(map, key, List.of(role), roles);
		return role;
	}

	/** A day that must be there. */
	static LocalDate day(YamlMap map, String key) {
		String text = map.text(key);
		if (map.optionalText(key).isEmpty()) {
			return LocalDate.EPOCH;
		}
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			map.fault(key, "'%s' is not %s".formatted(text, DAY), "Write " + DAY);
			return LocalDate.EPOCH;
		}
	}

	/**
	 * When a step happens.
	 * @param before time of the step before, {@code null} for the first
	 */
	static LocalDateTime time(YamlMap map, String key, @Nullable LocalDateTime before) {
		String text = map.text(key);
		LocalDateTime time = (before != null) ? before : LocalDate.EPOCH.atStartOfDay();
		if (map.optionalText(key).isEmpty()) {
			return time;
		}
		try {
			time = (text.length() > 10) ? LocalDateTime.parse(text.replace(' ', 'T'))
					: afterwards(LocalDate.parse(text).atTime(TIME_OF_DAY), before);
			if (before != null && time.isBefore(before)) {
				map.fault(key, "This is before the step in front of it, %s".formatted(spoken(before)),
						"Put the steps in order of time");
			}
		}
		catch (DateTimeException ex) {
			map.fault(key, "'%s' is not %s".formatted(text, "a day with or without a time"),
					"Write 2026-09-24 or 2026-09-24 15:30");
		}
		return time;
	}

	/** What names no time of day comes after what named one on that day. */
	private static LocalDateTime afterwards(LocalDateTime time, @Nullable LocalDateTime before) {
		return (before != null && before.toLocalDate().equals(time.toLocalDate()) && before.isAfter(time)) ? before
				: time;
	}

	private static String spoken(LocalDateTime time) {
		return time.toLocalTime().equals(TIME_OF_DAY) ? time.toLocalDate().toString()
				: time.toString().replace('T', ' ');
	}

}
