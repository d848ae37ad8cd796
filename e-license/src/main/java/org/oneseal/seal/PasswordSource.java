package org.oneseal.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a password comes from. It is read each time it is needed and not kept.
 */
@FunctionalInterface
public interface PasswordSource {

	char[] password() throws IOException;

	/**
	 * The first line of a file.
	 */
	static PasswordSource file(Path file) {
		return () -> {
			String content = Files.readString(file);
			return content.lines().findFirst().orElse("").toCharArray();
		};
	}

	/**
	 * An environment variable.
	 */
	static PasswordSource environment(String name) {
		return () -> {
			String value = System.getenv(name);
			if (value == null) {
				throw new IOException("The environment variable %s is not set".formatted(name));
			}
			return value.toCharArray();
		};
	}

}
