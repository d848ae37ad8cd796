package org.oneseal.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A form without faults: what is asked, under which conditions, and what answers must
 * keep to. Immutable; made by {@link FormReader}.
 */
public final class FormDefinition {

	private static final int UNKNOWN_AT_MOST = 20;

	private static final int LONGEST_NAME = 100;

	/** More than any checklist has options. */
	private static final int TEXTS_AT_MOST = 200;

	private final String id;

	private final List<Field> fields;

	private final Map<String, Field> byKey = new LinkedHashMap<>();

	private final Map<String, Field> parents = new LinkedHashMap<>();

	private final List<FormText> texts;

	FormDefinition(String id, List<Field> fields, List<FormText> texts) {
		this.id = id;
		this.fields = List.copyOf(fields);
		this.texts = List.copyOf(texts);
		all().forEach((field) -> {
			this.byKey.put(field.key(), field);
			field.children().forEach((child) -> this.parents.put(child.key(), field));
		});
	}

	public String id() {
		return this.id;
	}

	/** The outermost fields in the order of the form; groups hold theirs. */
	public List<Field> fields() {
		return this.fields;
	}

	/** Every field, group and paragraph in the order of the form. */
	public Stream<Field> all() {
		return this.fields.stream().flatMap(Field::withDescendants);
	}

	/** The fields {@link Answers} can hold an answer to. */
	public List<Field> answerable() {
		return all().filter((field) -> field.type().hasAnswer()).toList();
	}

	/** The slots for materials. */
	public List<Field> fileSlots() {
		return all().filter((field) -> field.type() == FieldType.FILE).toList();
	}

	public Optional<Field> field(String key) {
		return Optional.ofNullable(this.byKey.get(key));
	}

	private Optional<Field> answerable(String key) {
		return field(key).filter((field) -> field.type().hasAnswer());
	}

	Optional<Field> parentOf(Field field) {
		return Optional.ofNullable(this.parents.get(field.key()));
	}

	/** The keys of all fields, groups and paragraphs that are shown for these answers. */
	public Set<String> visible(Answers answers) {
		Visibility visibility = answers.visibility(this);
		return all().filter(visibility::shows).map(Field::key).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * The answers that count: without those of hidden fields and without names this form
	 * does not know. This is what is filed.
	 */
	public Answers withoutHidden(Answers answers) {
		Visibility visibility = answers.visibility(this);
		return answers.only((key) -> answerable(key).filter(visibility::shows).isPresent());
	}

	/**
	 * What a {@link Condition} may ask: the value of every answerable field by key, null,
	 * false or an empty list where there is none or the field is hidden.
	 */
	public Map<String, @Nullable Object> facts(Answers answers) {
		return Collections.unmodifiableMap(answers.visibility(this).facts());
	}

	/** The answer that names the case in work lists. */
	public Optional<String> title(Answers answers) {
		return all().filter(Field::isTitle).findFirst().flatMap((field) -> answers.text(field.key()));
	}

	/**
	 * Everything that is wrong or missing, in the order of the form. Hidden fields are
	 * not looked at.
	 * @param filledFileSlots the ids of the materials that were uploaded
	 */
	public List<Problem> check(Answers answers, Set<String> filledFileSlots) {
		return problems(answers, (field) -> switch (field.type()) {
			case FILE -> filledFileSlots.contains(field.key()) ? Optional.empty()
					: Optional.of(FormMessage.REQUIRED_FILE.about(field));
			default -> AnswerCheck.missing(field, answers);
		});
	}

	/** What is wrong with the answers given so far; nothing is required of a draft. */
	public List<Problem> checkDraft(Answers answers) {
		return problems(answers, (field) -> Optional.empty());
	}

	/**
	 * Whether more was sent than this form could ever hold. A few names it does not know
	 * are told one by one; thousands are no slip, and neither kept nor answered.
	 */
	public Optional<Problem> tooMuch(Map<String, List<String>> typed) {
		List<String> unknown = typed.keySet().stream().filter((key) -> answerable(key).isEmpty()).toList();
		boolean tooMuch = unknown.size() > UNKNOWN_AT_MOST
				|| unknown.stream().anyMatch((key) -> key.length() > LONGEST_NAME)
				|| typed.values().stream().anyMatch((texts) -> texts.size() > TEXTS_AT_MOST);
		return tooMuch ? Optional.of(Problem.error(null, FormMessage.TOO_MUCH.key(), UNKNOWN_AT_MOST, TEXTS_AT_MOST))
				: Optional.empty();
	}

	private List<Problem> problems(Answers answers, Function<Field, Optional<Problem>> missing) {
		Visibility visibility = answers.visibility(this);
		List<Problem> problems = new ArrayList<>();
		all().filter(visibility::shows).forEach((field) -> {
			Optional<Problem> absent = field.required() ? missing.apply(field) : Optional.empty();
			absent.ifPresent(problems::add);
			if (absent.isEmpty() && field.type().hasAnswer()) {
				problems.addAll(AnswerCheck.check(field, answers));
				order(field, answers, visibility).ifPresent(problems::add);
			}
		});
		answers.keys()
			.stream()
			.filter((key) -> answerable(key).isEmpty())
			.forEach((key) -> problems.add(Problem.error(null, FormMessage.UNKNOWN_FIELD.key(), key)));
		return problems;
	}

	/** A date that comes before the one it has to follow. */
	private Optional<Problem> order(Field field, Answers answers, Visibility visibility) {
		return field.property(Field.NOT_BEFORE)
			.flatMap(this::answerable)
			.filter(visibility::shows)
			.flatMap((first) -> answers.date(first.key())
				.filter((begin) -> answers.date(field.key()).filter((end) -> end.isBefore(begin)).isPresent())
				.map((begin) -> FormMessage.DATE_NOT_BEFORE.about(field, first.label(), begin)));
	}

	/**
	 * The keys under which text files may translate this form, with the Chinese words:
	 * {@code form.<formId>.<fieldKey>.label}, {@code .description}, {@code .suffix} and
	 * {@code .option.<value>}.
	 */
	public Map<String, String> textKeys() {
		return this.texts.stream()
			.collect(Collectors.toMap(FormText::key, (text) -> text.words().zh(), (a, b) -> a, LinkedHashMap::new));
	}

	/**
	 * The keys of {@link #textKeys} for which there are no words in this language.
	 * @param language ISO 639-1 code
	 */
	public List<String> missingTexts(String language) {
		return this.texts.stream().filter((text) -> !text.words().speaks(language)).map(FormText::key).toList();
	}

}
