package org.oneseal.ui.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.oneseal.form.Field;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Problem;

/** Problems as the screens list them and as they stand beside their fields. */
@Component
public class ProblemViews {

	private final Words words;

	ProblemViews(Words words) {
		this.words = words;
	}

	/** The errors of an application, each leading to its field or slot. */
	public List<ProblemView> errors(List<Problem> problems, FormDefinition form) {
		Set<String> slots = form.fileSlots().stream().map(Field::key).collect(Collectors.toUnmodifiableSet());
		return problems.stream()
			.filter(Problem::isError)
			.map((problem) -> new ProblemView(target(problem.field(), slots), this.words.say(problem)))
			.toList();
	}

	/** The errors of a form that is no form of a pack. */
	public List<ProblemView> errors(List<Problem> problems) {
		return problems.stream()
			.filter(Problem::isError)
			.map((problem) -> new ProblemView(target(problem.field(), Set.of()), this.words.say(problem)))
			.toList();
	}

	private static @Nullable String target(@Nullable String field, Set<String> slots) {
		return (field == null) ? null : (slots.contains(field) ? "#slot-" : "#f-") + field;
	}

	/** The first error of each field, by its key. */
	public Map<String, String> errorsByField(List<Problem> problems) {
		return byField(problems.stream().filter(Problem::isError).toList());
	}

	/** The first warning of each field, by its key. */
	public Map<String, String> warningsByField(List<Problem> problems) {
		return byField(problems.stream().filter((problem) -> !problem.isError()).toList());
	}

	/** The first problem of each field, by its key. */
	public Map<String, String> byField(List<Problem> problems) {
		Map<String, String> texts = new TreeMap<>();
		problems.forEach((problem) -> Optional.ofNullable(problem.field())
			.ifPresent((field) -> texts.putIfAbsent(field, this.words.say(problem))));
		return texts;
	}

}
