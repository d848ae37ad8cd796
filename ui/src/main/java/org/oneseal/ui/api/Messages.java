package org.oneseal.ui.api;

import java.util.function.Supplier;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.oneseal.cases.CommitmentTerms;
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
		return in(language, () -> this.words.say(problem.message(), problem.arguments().toArray()));
	}

	String say(Language language, CommitmentTerms terms) {
		return in(language, () -> this.words.say(terms));
	}

	private static String in(Language language, Supplier<String> saying) {
		LocaleContext before = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(language.locale());
		try {
			return saying.get();
		}
		finally {
			LocaleContextHolder.setLocaleContext(before);
		}
	}

	FieldProblem body(Language language, Problem problem) {
		return new FieldProblem(problem.field(), say(language, problem), problem.severity().name(), problem.message());
	}

}
