package org.oneseal.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * How the {@link EmbeddedServer} may differ from one that serves a city.
 *
 * @param programs folder below which its programs are unpacked, for several homes to
 * share them ({@code oneseal.database.programs}); {@code null} for the home itself
 * @param throwAway whether nobody wants the data after the run
 * ({@code oneseal.database.throw-away}): quicker, and lost with the power
 */
record EmbeddedOptions(@Nullable Path programs, boolean throwAway) {

	static final EmbeddedOptions NONE = new EmbeddedOptions(null, false);

	static EmbeddedOptions of(Environment environment) {
		String programs = environment.getProperty("oneseal.database.programs", "");
		return new EmbeddedOptions(programs.isBlank() ? null : Path.of(programs).toAbsolutePath().normalize(),
				environment.getProperty("oneseal.database.throw-away", Boolean.class, false));
	}

	/** Where the programs are, which is the home unless another folder was named. */
	Path programsOr(Path home) {
		return (programs != null) ? programs : home;
	}

}
