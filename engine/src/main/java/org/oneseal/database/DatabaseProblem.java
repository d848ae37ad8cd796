package org.oneseal.database;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * The database cannot be used and the application must not start. What is wrong and what
 * to do are said in Chinese and in English, because nobody's language is known yet.
 */
public class DatabaseProblem extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String key;

	private final transient Object[] arguments;

	DatabaseProblem(String key, @Nullable Throwable cause, Object... arguments) {
		super(text(key, Locale.ENGLISH, arguments), cause);
		this.key = key;
		this.arguments = arguments;
	}

	DatabaseProblem(String key, Object... arguments) {
		this(key, null, arguments);
	}

	/**
	 * The words after which this problem is looked up, for instance {@code home-in-use}.
	 */
	public String key() {
		return key;
	}

	/** It is a database, but not one that the program has ever been started with. */
	public static DatabaseProblem noTables() {
		return new DatabaseProblem("no-tables");
	}

	/**
	 * The problem that is behind a failure of a database that Spring could not open.
	 * @param environment it was to be opened in
	 */
	public static Optional<DatabaseProblem> behind(Throwable failure, Environment environment) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof DatabaseProblem problem) {
				return Optional.of(problem);
			}
		}
		return new NoConnectionAnalyzer(environment).problem(failure);
	}

	/** What is wrong and what to do, in one language. */
	public String words(Locale language) {
		return text(key, language, arguments) + System.lineSeparator() + text(key + ".action", language, arguments);
	}

	String description() {
		return inBothLanguages(key);
	}

	String action() {
		return inBothLanguages(key + ".action");
	}

	private String inBothLanguages(String message) {
		return text(message, Locale.CHINESE, arguments) + System.lineSeparator() + System.lineSeparator()
				+ text(message, Locale.ENGLISH, arguments);
	}

	private static String text(String message, Locale language, Object... arguments) {
		ResourceBundle texts = ResourceBundle.getBundle("org.oneseal.database.problems", language,
				DatabaseProblem.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(texts.getString(message), language).format(arguments);
	}

}
