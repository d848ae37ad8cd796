package org.oneseal.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a {@link DatabaseProblem} as words instead of a stack trace. */
class DatabaseProblemAnalyzer extends AbstractFailureAnalyzer<DatabaseProblem> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseProblem cause) {
		return new FailureAnalysis(cause.description(), cause.action(), cause);
	}

}
