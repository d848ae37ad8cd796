package org.oneseal.ui.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the commands in one language: Chinese unless English is asked for. */
record Words(ResourceBundle bundle, Locale locale) {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	/**
	 * @param language {@code zh} or {@code en}
	 */
	static Words in(String language) {
		Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
		return new Words(ResourceBundle.getBundle("messages/cli", locale, NO_FALLBACK), locale);
	}

	/**
	 * The language is needed before the arguments are read, for what may be wrong with
	 * them.
	 */
	static Words askedForIn(String[] arguments) {
		String language = Locale.getDefault().getLanguage();
		for (int index = 0; index < arguments.length; index++) {
			if (arguments[index].startsWith("--lang=")) {
				language = arguments[index].substring("--lang=".length());
			}
			else if (arguments[index].equals("--lang") && index + 1 < arguments.length) {
				language = arguments[index + 1];
			}
		}
		return in(language);
	}

	/** {@code zh} or {@code en}. */
	String language() {
		return locale.getLanguage();
	}

	/**
	 * @param key of a pattern of {@link java.util.Formatter}
	 */
	String get(String key, Object... details) {
		return String.format(locale, bundle.getString(key), details);
	}

	/** Words for a constant: {@code replay.dirt.RAGGED_ROW}. */
	String of(String prefix, Enum<?> constant, Object... details) {
		return get(prefix + "." + constant.name(), details);
	}

}
