package org.oneseal.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Says in words why the server that was named cannot be used: wrong address, name,
 * password or rights. Passwords are never among the words, also where they stand in the
 * address.
 */
class NoConnectionAnalyzer implements FailureAnalyzer {

	private static final String MARIADB = "jdbc:mariadb:";

	/** Error codes of the server. */
	private static final int ACCESS_TO_DATABASE_DENIED = 1044;

	private static final int ACCESS_DENIED = 1045;

	private static final int UNKNOWN_DATABASE = 1049;

	private static final int COMMAND_DENIED = 1142;

	private static final int PRIVILEGE_NEEDED = 1227;

	private final Environment environment;

	NoConnectionAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		return problem(failure).map((problem) -> new FailureAnalysis(problem.description(), problem.action(), failure))
			.orElse(null);
	}

	Optional<DatabaseProblem> problem(Throwable failure) {
		String url = environment.getProperty("spring.datasource.url", "");
		return StringUtils.hasText(url) ? Optional.ofNullable(problem(url, deepest(failure))) : Optional.empty();
	}

	private @Nullable DatabaseProblem problem(String url, @Nullable SQLException refusal) {
		String server = withoutSecrets(url);
		if (!url.startsWith(MARIADB)) {
			return new DatabaseProblem("other-server", server);
		}
		if (refusal == null) {
			return null;
		}
		String user = environment.getProperty("spring.datasource.username", "");
		return switch (refusal.getErrorCode()) {
			case ACCESS_DENIED -> new DatabaseProblem("access-denied", server, user);
			case UNKNOWN_DATABASE -> new DatabaseProblem("no-database", server);
			case ACCESS_TO_DATABASE_DENIED, COMMAND_DENIED, PRIVILEGE_NEEDED ->
				new DatabaseProblem("no-rights", server, user, Objects.requireNonNullElse(refusal.getMessage(), ""));
			default -> isAboutConnection(refusal) ? new DatabaseProblem("no-connection", server) : null;
		};
	}

	private static boolean isAboutConnection(SQLException refusal) {
		return Objects.requireNonNullElse(refusal.getSQLState(), "").startsWith("08");
	}

	/** What the pool says comes last, what the server said is behind it. */
	private static @Nullable SQLException deepest(Throwable failure) {
		SQLException found = null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			found = (cause instanceof SQLException refusal) ? refusal : found;
		}
		return found;
	}

	/** Parameters may hold a password, and so may what stands before an @. */
	private static String withoutSecrets(String url) {
		String address = url.replaceFirst("\\?.*", "");
		return address.replaceFirst("//[^/]*@", "//");
	}

}
