package org.oneseal.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.oneseal.EngineTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EngineTest
class EmbeddedDatabaseTests {

	private final EmbeddedDatabase database;

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final Path home;

	EmbeddedDatabaseTests(@Autowired EmbeddedDatabase database, @Autowired DataSource dataSource,
			@Value("${oneseal.home}") Path home) {
		this.database = database;
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
		this.home = home;
	}

	@Test
	void connectionsReadWhatIsCommitted() throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
		}
	}

	@Test
	void rareCharactersAreKeptInTablesOfOurs() {
		jdbc.execute("create or replace table rare_characters (id int primary key, words varchar(50))");

		jdbc.update("insert into rare_characters values (1, ?)", "𠮷野家 😀");

		assertThat(jdbc.queryForObject("select words from rare_characters", String.class)).isEqualTo("𠮷野家 😀");
		assertThat(jdbc.queryForObject("select count(*) from rare_characters where words like '𠮷%'", Integer.class))
			.isEqualTo(1);
		assertThat(jdbc.queryForObject("select count(*) from rare_characters where words like '😀%'", Integer.class))
			.as("a rare character is not mistaken for another")
			.isZero();
		jdbc.execute("drop table rare_characters");
	}

	@Test
	void onlyTheOwnerMayReadTheDataAndThePassword() throws Exception {
		Path folder = home.resolve("database");

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
			.isEqualTo("rw-------");
	}

	@Test
	void thePasswordIsNowhereElse() throws Exception {
		Path folder = home.resolve("database");
		String password = Files.readString(folder.resolve("password"));

		assertThat(password).hasSize(64);
		assertThat(folder.resolve("init.sql")).doesNotExist();
		assertThat(Files.readString(folder.resolve("server.log"))).doesNotContain(password);
		assertThat(ProcessHandle.of(database.processId()).orElseThrow().info().commandLine().orElse(""))
			.doesNotContain(password);
		assertThat(database.getJdbcUrl()).doesNotContain(password);
	}

	@Test
	void onlyThisMachineMayConnect() {
		assertThat(jdbc.queryForObject("select @@bind_address", String.class)).isEqualTo("127.0.0.1");
		assertThat(jdbc.queryForObject("select current_user()", String.class)).isEqualTo("oneseal@127.0.0.1");
	}

	@Test
	void applicationsOfOneJvmShareTheServer() {
		EmbeddedDatabase other = EmbeddedDatabase.open(home, "oneseal_other", true);

		assertThat(other.processId()).isEqualTo(database.processId());
		other.close();
		assertThat(jdbc.queryForObject("select 1", Integer.class)).isEqualTo(1);
	}

	@Test
	void aServerThatDiesIsStartedAgainWithEverythingCommitted() throws Exception {
		jdbc.execute("create or replace table crash (id int primary key)");
		jdbc.update("insert into crash values (7)");
		long before = database.processId();

		ProcessHandle.of(before).orElseThrow().destroyForcibly();
		for (int i = 0; database.processId() == before && i < 300; i++) {
			TimeUnit.MILLISECONDS.sleep(100);
		}

		assertThat(database.processId()).isNotEqualTo(before);
		TimeUnit.SECONDS.sleep(1); // the pool trusts a connection it has just used
		assertThat(jdbc.queryForObject("select id from crash", Integer.class)).isEqualTo(7);
		jdbc.execute("drop table crash");
	}

	@Test
	void aHomeThatTheSystemEmptiesIsSpokenOf() {
		DatabaseProblem problem = new DatabaseProblem("temporary-home", Path.of("a", "b"), Path.of("a"));

		assertThat(problem.description()).contains("系统会清除");
		assertThat(problem.action()).contains("--oneseal.home");
	}

	@Test
	void aMachineWithoutBinaryIsToldHowToNameAServer() {
		assertThatExceptionOfType(DatabaseProblem.class).isThrownBy(() -> Platform.of("Linux", "s390x"))
			.satisfies((problem) -> {
				assertThat(problem.description()).contains("s390x").contains("没有可用的内置数据库");
				assertThat(problem.action()).contains("spring.datasource.url=jdbc:mariadb://").contains("old_mode=");
			});
	}

	@Test
	void platformsAreKnownByTheNamesJavaGivesThem() {
		assertThat(Platform.of("Linux", "amd64")).isEqualTo(Platform.LINUX);
		assertThat(Platform.of("Mac OS X", "aarch64")).isEqualTo(Platform.MAC);
		assertThat(Platform.of("Windows 11", "amd64")).isEqualTo(Platform.WINDOWS);
	}

}
