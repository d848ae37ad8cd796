package org.oneseal.ui.api;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The languages a client program can ask for with {@code Accept-Language}. */
enum Language {

	ZH(Locale.SIMPLIFIED_CHINESE), EN(Locale.ENGLISH);

	private final Locale locale;

	Language(Locale locale) {
		this.locale = locale;
	}

	Locale locale() {
		return this.locale;
	}

	/** ISO 639-1 code. */
	String code() {
		return this.locale.getLanguage();
	}

	/** What was asked for, else Chinese. */
	static Language of(HttpServletRequest request) {
		return of(request.getHeader("Accept-Language"));
	}

	static Language of(@Nullable String header) {
		if (header == null) {
			return ZH;
		}
		try {
			List<LanguageRange> wanted = LanguageRange.parse(header);
			Locale found = Locale.lookup(wanted, List.of(Locale.CHINESE, Locale.ENGLISH));
			return Locale.ENGLISH.equals(found) ? EN : ZH;
		}
		catch (IllegalArgumentException noLanguages) {
			return ZH;
		}
	}

}
