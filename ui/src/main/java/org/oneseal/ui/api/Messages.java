package org.oneseal.ui.api;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.oneseal.form.Problem;
import org.oneseal.ui.api.ProblemBody.FieldProblem;
import org.oneseal.ui.view.Words;

/**
 * Says things in the language a client program asked for. The screens' reader chose one
 * in a cookie; a program says it with each request.
 */
@Component
class Messages {

	private final Words words;

	Messages(Words words) {
		this.words = words;
	}

	String say(Language language, String key) {
		return say(language, Problem.error(null, key));
	}

	String say(Language language, Problem problem) {
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(language.locale());
		try {
			return this.words.say(problem.message(), problem.arguments().toArray());
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	FieldProblem body(Language language, Problem problem) {
		return new FieldProblem(problem.field(), say(language, problem), problem.severity().name(), problem.message());
	}

}
