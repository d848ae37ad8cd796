package org.oneseal.ui.cli;

import java.nio.file.Path;

/** Where a user's programs keep what can be made again. */
final class RehearsalCacheFolder {

	private static final String NAME = "oneseal";

	private RehearsalCacheFolder() {
	}

	/**
	 * {@code $XDG_CACHE_HOME/oneseal}, {@code %LOCALAPPDATA%\oneseal} or
	 * {@code ~/.cache/oneseal}.
	 */
	static Path ofUser() {
		for (String variable : new String[] { "XDG_CACHE_HOME", "LOCALAPPDATA" }) {
			String folder = System.getenv(variable);
			if (folder != null && !folder.isBlank()) {
				return Path.of(folder, NAME);
			}
		}
		return Path.of(System.getProperty("user.home"), ".cache", NAME);
	}

}
