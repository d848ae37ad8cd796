package org.oneseal.ui.api;

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
		return this.words.in(language.locale(), () -> this.words.say(problem.message(), problem.arguments().toArray()));
	}

	String say(Language language, CommitmentTerms terms) {
		return this.words.in(language.locale(), () -> this.words.say(terms));
	}

	FieldProblem body(Language language, Problem problem) {
		return new FieldProblem(problem.field(), say(language, problem), problem.severity().name(), problem.message());
	}

}
