package org.oneseal.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oneseal.text.Text;

/**
 * One question, group or paragraph of a form.
 *
 * @param key the key of the answer, the id of the material (file slot), or the id of the
 * component (group, paragraph); unique in the form
 * @param type what it is
 * @param label the question, the heading or the paragraph
 * @param description a hint below the label
 * @param suffix a unit behind the input, such as 平方米
 * @param limits what an answer must keep to
 * @param options what is offered (select, radio, checklist)
 * @param children the fields of a group
 * @param properties everything the designer noted in {@code properties}; other parts of
 * the program may use keys of their own
 * @param hiddenWhen the field is not shown while this holds
 */
public record Field(String key, FieldType type, Text label, @Nullable Text description, @Nullable Text suffix,
		Limits limits, List<Option> options, List<Field> children, Map<String, String> properties,
		@Nullable Condition hiddenWhen) {

	/** Property that names the {@link IdentifierCheck} of a text field. */
	static final String CHECK = "check";

	/** Property: {@code warning} lets an answer with a wrong check digit pass. */
	static final String CHECK_SEVERITY = "check-severity";

	/**
	 * Property: {@code true} marks the field whose answer names the case in work lists.
	 */
	static final String TITLE = "title";

	/** Property: key of the date that the date of this field may not come before. */
	static final String NOT_BEFORE = "not-before";

	public Field {
		options = List.copyOf(options);
		children = List.copyOf(children);
		properties = Map.copyOf(properties);
	}

	public boolean required() {
		return this.limits.required();
	}

	public Optional<String> property(String name) {
		return Optional.ofNullable(this.properties.get(name));
	}

	public boolean isTitle() {
		return "true".equals(this.properties.get(TITLE));
	}

	/** The identifier this field asks for. */
	public Optional<IdentifierCheck> check() {
		return property(CHECK).flatMap(IdentifierCheck::named);
	}

	/** How a wrong check digit is taken. */
	Problem.Severity checkSeverity() {
		return "warning".equals(this.properties.get(CHECK_SEVERITY)) ? Problem.Severity.WARNING
				: Problem.Severity.ERROR;
	}

	public Optional<Option> option(String value) {
		return this.options.stream().filter((option) -> option.value().equals(value)).findFirst();
	}

	/** This field and everything in it, in the order of the form. */
	public Stream<Field> withDescendants() {
		return Stream.concat(Stream.of(this), this.children.stream().flatMap(Field::withDescendants));
	}

}
