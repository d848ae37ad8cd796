package org.oneseal.form;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oneseal.text.Text;

/**
 * Something a person should mend or know. The words live in message files.
 *
 * @param field the key of the field it belongs to; null: the whole form
 * @param message the key of the message
 * @param arguments what the message names as {0}, {1} …: strings, numbers, dates, or a
 * {@link Text} of which the reader's language is shown. Problems of a field carry its
 * label as {0}.
 * @param severity whether it blocks
 */
public record Problem(@Nullable String field, String message, List<Object> arguments, Severity severity) {

	public Problem {
		arguments = List.copyOf(arguments);
	}

	public static Problem error(@Nullable String field, String message, Object... arguments) {
		return new Problem(field, message, List.of(arguments), Severity.ERROR);
	}

	public static Problem warning(@Nullable String field, String message, Object... arguments) {
		return new Problem(field, message, List.of(arguments), Severity.WARNING);
	}

	/** Whether any of these blocks. */
	public static boolean anyError(List<Problem> problems) {
		return problems.stream().anyMatch(Problem::isError);
	}

	public boolean isError() {
		return this.severity == Severity.ERROR;
	}

	/**
	 * The arguments for {@link java.text.MessageFormat}, texts in the reader's language.
	 * @param language ISO 639-1 code
	 */
	public Object[] argumentsIn(String language) {
		return this.arguments.stream()
			.map((argument) -> (argument instanceof Text text) ? text.in(language) : argument)
			.toArray();
	}

	public enum Severity {

		/** Must be mended before the form can be filed. */
		ERROR,

		/** Shown and recorded, but does not block: an official confirms it. */
		WARNING

	}

}
