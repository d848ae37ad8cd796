package org.oneseal.database;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneseal.EngineTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The life of a server in a home of its own, next to the one all tests share. */
@EngineTest
class EmbeddedServerTests {

	private final Path shared;

	private final Path home;

	EmbeddedServerTests(@Autowired EmbeddedDatabase database, @Value("${oneseal.home}") Path shared) {
		assertThat(database.processId()).as("the shared server is up").isPositive();
		this.shared = shared;
		this.home = shared.resolveSibling("test home of its own 家");
	}

	/** The binaries are large and are borrowed from the home all tests share. */
	@BeforeEach
	void aHomeWithoutData() throws Exception {
		FileSystemUtils.deleteRecursively(home);
		Path folder = Files.createDirectories(home.resolve("database"));
		Path base = ServerBinaries.unpackBelow(shared.resolve("database"), Platform.current()).base();
		Files.createSymbolicLink(folder.resolve(base.getFileName()), base);
	}

	@AfterEach
	void leaveNothing() throws Exception {
		FileSystemUtils.deleteRecursively(home);
	}

	@Test
	void dataIsKeptOverAStopInGoodOrder() throws Exception {
		EmbeddedDatabase first = EmbeddedDatabase.open(home, "oneseal", true);
		execute(first, "create table kept (words varchar(20))");
		execute(first, "insert into kept values ('𠮷😀')");
		ProcessHandle process = ProcessHandle.of(first.processId()).orElseThrow();
		first.close();

		assertThat(process.isAlive()).isFalse();
		assertThat(Files.readString(home.resolve("database/server.log"))).contains("Shutdown complete");

		EmbeddedDatabase second = EmbeddedDatabase.open(home, "oneseal", true);
		assertThat(answer(second, "select words from kept")).isEqualTo("𠮷😀");
		second.close();
	}

	@Test
	void aServerLeftByAKilledApplicationIsEndedAndItsDataRecovered() throws Exception {
		Process application = HoldsTheDatabase.start(home);
		ProcessHandle left = ProcessHandle.of(Long.parseLong(firstWordAfter("ready ", application))).orElseThrow();
		application.destroyForcibly().waitFor();
		assertThat(left.isAlive()).as("nobody told the server to stop").isTrue();

		EmbeddedDatabase next = EmbeddedDatabase.open(home, "oneseal", true);

		assertThat(left.isAlive()).isFalse();
		assertThat(answer(next, "select count(*) from kept")).isEqualTo("1");
		next.close();
	}

	@Test
	void applicationAndServerKilledTogetherLoseNothingCommitted() throws Exception {
		Process application = HoldsTheDatabase.start(home);
		ProcessHandle server = ProcessHandle.of(Long.parseLong(firstWordAfter("ready ", application))).orElseThrow();
		server.destroyForcibly();
		application.destroyForcibly().waitFor();
		server.onExit().get(10, TimeUnit.SECONDS);

		EmbeddedDatabase next = EmbeddedDatabase.open(home, "oneseal", true);

		assertThat(answer(next, "select count(*) from kept")).isEqualTo("1");
		next.close();
	}

	@Test
	void aSecondApplicationOnTheSameHomeIsRefused() throws Exception {
		Process second = HoldsTheDatabase.start(shared);

		String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

		assertThat(said).contains("refused").contains("另一个 OneSeal 正在使用目录").contains("--oneseal.home=");
	}

	@Test
	void aFolderThatMayNotBeReadIsNamedWithWhatToDo() {
		DatabaseProblem problem = EmbeddedServer.unusable(home,
				new AccessDeniedException(home.resolve("database").toString()));

		assertThat(problem.description()).contains("没有权限使用目录 " + home, "no right to use the folder " + home,
				home.resolve("database").toString());
		assertThat(problem.action()).contains("--oneseal.home=目录", "--oneseal.home=FOLDER");
	}

	@Test
	void aPlaceThatTakesNoFilesIsNamed() throws Exception {
		Path file = Files.createFile(home.resolve("a file"));

		assertThatExceptionOfType(DatabaseProblem.class)
			.isThrownBy(() -> ServerBinaries.unpackBelow(file, Platform.current()))
			.satisfies((problem) -> assertThat(problem.key()).isEqualTo("home-unusable"));
	}

	@Test
	void aBinaryThatCannotRunIsExplained() throws Exception {
		Path folder = home.resolve("database");
		Path base = folder.resolve("mariadb-" + ServerBinaries.VERSION + "-" + Platform.current().folder());
		Files.delete(base);
		Path server = Platform.current().server(base);
		Files.createDirectories(server.getParent());
		Files.writeString(server, """
				#!/bin/sh
				echo "mariadbd: error while loading shared libraries: libcrypt.so.1: cannot open shared object file"
				exit 127
				""");
		Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwx------"));

		assertThatExceptionOfType(DatabaseProblem.class).isThrownBy(() -> EmbeddedDatabase.open(home, "oneseal", true))
			.satisfies((problem) -> {
				assertThat(problem.description()).contains("libcrypt.so.1").contains("内置数据库无法在本机运行");
				assertThat(problem.action()).contains("spring.datasource.url=");
			});
		assertThat(folder.resolve("data")).doesNotExist();
	}

	@Test
	void anInstallationThatWasCutShortIsDoneAgain() throws Exception {
		Files.createDirectories(home.resolve("database/data.new/mysql"));
		Files.createDirectories(home.resolve("database/data"));

		EmbeddedDatabase database = EmbeddedDatabase.open(home, "oneseal", true);

		assertThat(answer(database, "select 1")).isEqualTo("1");
		database.close();
	}

	private static String firstWordAfter(String beginning, Process process) throws Exception {
		BufferedReader output = process.inputReader();
		StringBuilder all = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith(beginning)) {
				return line.substring(beginning.length());
			}
			all.append(line).append('\n');
		}
		throw new AssertionError("The application did not come up: " + all);
	}

	private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String answer(EmbeddedDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database);
				var statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	private static Connection connect(EmbeddedDatabase database) throws SQLException {
		return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
	}

}
