package org.oneseal.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.oneseal.form.Condition;
import org.oneseal.form.Field;
import org.oneseal.form.FormDefinition;
import org.oneseal.yaml.Faults;

/**
 * The parts of a pack, each read without fault on its own, and where to report how they
 * do not fit together.
 *
 * @param files all files
 * @param matter matter.yaml
 * @param implementations implementations by region code
 * @param forms forms by name, the application among them
 * @param process the process
 * @param texts the text files
 * @param faults where faults go
 */
record PackParts(PackFiles files, Matter matter, Map<String, Implementation> implementations,
		Map<String, FormDefinition> forms, ProcessOutline process, TextFiles texts, Faults faults) {

	static final String APPLICATION_FILE = MatterPack.APPLICATION_FORM + ".form";

	FormDefinition application() {
		return Optional.ofNullable(this.forms.get(MatterPack.APPLICATION_FORM)).orElseThrow();
	}

	/** A field of the application that has an answer. */
	Optional<Field> answer(String key) {
		return application().field(key).filter((field) -> field.type().hasAnswer());
	}

	List<String> answerKeys() {
		return application().answerable().stream().map(Field::key).toList();
	}

	/**
	 * Reports a fault.
	 * @param path the file inside the pack
	 * @param element the element inside the file
	 * @param token a word near which the element stands, to find the line
	 */
	void fault(String path, String element, String token, String what, String remedy) {
		this.faults.add(this.files.place(path), this.files.lineOf(path, token), element, what, remedy);
	}

	/**
	 * Reads a condition, and reports one that is no condition or asks for what nobody
	 * answers.
	 */
	Optional<Condition> condition(String path, String element, String feel) {
		Condition condition;
		try {
			condition = Condition.parse(feel);
		}
		catch (IllegalArgumentException ex) {
			fault(path, element, feel, String.valueOf(ex.getMessage()), "Write it in FEEL, such as area > 100");
			return Optional.empty();
		}
		condition.names()
			.stream()
			.filter((name) -> answer(name).isEmpty())
			.sorted()
			.forEach((name) -> fault(path, element, feel,
					"The condition '%s' asks for %s, which no field of the application answers".formatted(feel, name),
					"Use one of " + String.join(", ", new TreeSet<>(answerKeys()))));
		return Optional.of(condition);
	}

	/** The name of a role in the process: {@code fire-rescue} is {@code fireRescue}. */
	static String inProcess(String role) {
		StringBuilder name = new StringBuilder();
		for (String word : role.split("-")) {
			name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return name.toString();
	}

}
