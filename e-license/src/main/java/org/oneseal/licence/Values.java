package org.oneseal.licence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oneseal.licence.LayoutFault.Kind;
import org.oneseal.licence.LicenceLayout.DataField;

/**
 * The values of one licence as they are written on it.
 */
final class Values {

	private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT);

	private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);

	private final Map<String, String> chinese = new LinkedHashMap<>();

	private final Map<String, String> english = new LinkedHashMap<>();

	private final List<LayoutFault> faults = new ArrayList<>();

	Values(LicenceLayout layout, Map<String, ?> data) {
		layout.data().forEach((name, field) -> write(name, field, data.get(name)));
	}

	List<LayoutFault> faults() {
		return faults;
	}

	/** Each value by its name, as written in Chinese. */
	Map<String, String> chinese() {
		return chinese;
	}

	String chinese(Template template) {
		return template.fill((name) -> chinese.getOrDefault(name, ""));
	}

	String english(Template template) {
		return template.fill((name) -> english.getOrDefault(name, ""));
	}

	/**
	 * Whether a template with placeholders has none that shows something.
	 */
	boolean showsNothing(Template template) {
		return !template.fields().isEmpty()
				&& template.fields().stream().allMatch((name) -> chinese.getOrDefault(name, "").isBlank());
	}

	private void write(String name, DataField field, @Nullable Object value) {
		if (value == null || value.toString().isBlank() || value instanceof Collection<?> list && list.isEmpty()) {
			if (!field.optional()) {
				faults.add(LayoutFault.of(Kind.MISSING_VALUE, name));
			}
			return;
		}
		try {
			switch (field.kind()) {
				case TEXT -> put(name, text(value), text(value));
				case NUMBER -> put(name, number(value), number(value));
				case DATE -> put(name, CHINESE.format(date(value)), ENGLISH.format(date(value)));
				case LIST -> put(name, list(value, "、"), list(value, ", "));
			}
		}
		catch (IllegalArgumentException | DateTimeParseException ex) {
			faults.add(LayoutFault.of(Kind.WRONG_KIND, name, field.kind().name().toLowerCase(Locale.ROOT), value));
		}
	}

	private void put(String name, String zh, String en) {
		chinese.put(name, zh);
		english.put(name, en);
	}

	static String text(Object value) {
		if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
			throw new IllegalArgumentException("Not one text");
		}
		return value.toString().strip().replaceAll("\\R", "\n").replace('\t', ' ');
	}

	private static String number(Object value) {
		return new BigDecimal(value.toString().strip()).toPlainString();
	}

	private static LocalDate date(Object value) {
		return (value instanceof LocalDate date) ? date : LocalDate.parse(value.toString().strip());
	}

	private static String list(Object value, String separator) {
		Collection<?> items = (value instanceof Collection<?> list) ? list : List.of(value);
		return String.join(separator, items.stream().map(Values::text).toList());
	}

}
