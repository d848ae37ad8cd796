package org.oneseal.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The machines for which a server binary is on the class path: its folder there, the
 * server, and the variable with which the loader is told where the libraries are.
 */
enum Platform {

	LINUX("linux", "bin/mariadbd", "", Set.of("amd64", "x86_64")),

	MAC("osx", "bin/mariadbd", "DYLD_FALLBACK_LIBRARY_PATH", Set.of("aarch64")),

	WINDOWS("winx64", "bin/mysqld.exe", "", Set.of("amd64", "x86_64"));

	private final String folder;

	private final String server;

	private final String libraryVariable;

	private final Set<String> architectures;

	Platform(String folder, String server, String libraryVariable, Set<String> architectures) {
		this.folder = folder;
		this.server = server;
		this.libraryVariable = libraryVariable;
		this.architectures = architectures;
	}

	/**
	 * @param system {@code os.name}
	 * @param architecture {@code os.arch}
	 * @throws DatabaseProblem when there is no binary for it
	 */
	static Platform of(String system, String architecture) {
		String name = system.toLowerCase(Locale.ROOT);
		for (Platform platform : values()) {
			if (name.startsWith(platform.name().toLowerCase(Locale.ROOT))
					&& platform.architectures.contains(architecture.toLowerCase(Locale.ROOT))) {
				return platform;
			}
		}
		throw new DatabaseProblem("no-binary", system, architecture);
	}

	static Platform current() {
		return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
	}

	String folder() {
		return folder;
	}

	Path server(Path base) {
		return base.resolve(server);
	}

	/** A process of this platform whose libraries are found below {@code base}. */
	ProcessBuilder process(Path base, List<String> command) {
		ProcessBuilder process = new ProcessBuilder(command).directory(base.toFile()).redirectErrorStream(true);
		if (!libraryVariable.isEmpty()) {
			process.environment().put(libraryVariable, base.resolve("libs").toString());
		}
		return process;
	}

}
