package org.oneseal.database;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oneseal.EngineTestApplication;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Servers somebody else runs: 11.4 of the class path, and 10.11 where it is installed.
 */
@Tag("thorough")
class ForeignServerTests {

	private static final Path HOME = Path.of(System.getProperty("oneseal.test.home", "target/test-home"));

	private final Path folder = HOME.resolveSibling("foreign-server").toAbsolutePath();

	private Process process;

	private int port;

	/** A server and the program that lays out its data. */
	record Server(String version, Path daemon, Path installer, String... base) {

		/** Without it the installer does not run. */
		Path helper() {
			return (base.length > 0) ? daemon.resolveSibling("my_print_defaults")
					: Path.of("/usr/bin/my_print_defaults");
		}

		@Override
		public String toString() {
			return version;
		}

	}

	static Stream<Server> servers() throws Exception {
		Path database = Files.createDirectories(HOME.resolve("database")).toAbsolutePath();
		Path base = ServerBinaries.unpackBelow(database, Platform.current()).base();
		return Stream.of(
				new Server("11.4", base.resolve("bin/mariadbd"), base.resolve("scripts/mariadb-install-db"),
						"--basedir=" + base),
				new Server("10.11", Path.of("/usr/sbin/mariadbd"), Path.of("/usr/bin/mariadb-install-db")));
	}

	@AfterEach
	void stop() throws Exception {
		if (process != null) {
			process.destroy();
			process.waitFor(30, TimeUnit.SECONDS);
		}
		FileSystemUtils.deleteRecursively(folder);
	}

	@ParameterizedTest
	@MethodSource("servers")
	void aServerThatWouldLoseCharactersIsRefusedBeforeTheFirstTable(Server server) throws Exception {
		start(server);

		assertThatThrownBy(this::application).satisfies((failure) -> {
			assertThat(problemIn(failure).key()).isEqualTo("old-mode");
			assertThat(problemIn(failure).action()).contains("old_mode=");
		});

		try (Connection connection = connect();
				var statement = connection.createStatement();
				var tables = statement.executeQuery("show tables from approvals")) {
			assertThat(tables.next()).isFalse();
		}
	}

	@ParameterizedTest
	@MethodSource("servers")
	void aServerThatIsSetUpRightIsUsedAndNoneIsStarted(Server server) throws Exception {
		start(server, "--old-mode=");

		try (ConfigurableApplicationContext application = application()) {
			assertThat(application.getBeanNamesForType(EmbeddedDatabase.class)).isEmpty();
			JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
			assertThat(jdbc.queryForObject("select version()", String.class)).startsWith(server.version());
			rareCharactersAreKept(application);
			jdbc.execute("create table narrow (words varchar(10)) character set utf8mb3");
			assertThatThrownBy(() -> jdbc.execute((Connection connection) -> {
				DatabaseCheck.check(connection);
				return null;
			})).isInstanceOf(DatabaseProblem.class).hasMessageContaining("narrow");
		}
	}

	@ParameterizedTest
	@MethodSource("servers")
	void anotherIsolationIsRefused(Server server) throws Exception {
		start(server, "--old-mode=");

		assertThatThrownBy(
				() -> application("--spring.datasource.hikari.transaction-isolation=TRANSACTION_REPEATABLE_READ"))
			.satisfies((failure) -> assertThat(problemIn(failure).key()).isEqualTo("isolation"));
	}

	private static DatabaseProblem problemIn(Throwable failure) {
		return (DatabaseProblem) NestedExceptionUtils.getMostSpecificCause(failure);
	}

	private static void rareCharactersAreKept(ConfigurableApplicationContext application) {
		String deployment = application.getBean(RepositoryService.class)
			.createDeployment()
			.addString("a.bpmn20.xml",
					"""
							<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="a">
							<startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="u"/><userTask id="u"/></process>
							</definitions>""")
			.deploy()
			.getId();
		RuntimeService runtime = application.getBean(RuntimeService.class);
		var instance = runtime.createProcessInstanceBuilder()
			.processDefinitionKey("a")
			.variable("words", "𠮷😀")
			.start();
		assertThat(runtime.getVariable(instance.getId(), "words")).isEqualTo("𠮷😀");
		application.getBean(RepositoryService.class).deleteDeployment(deployment, true);
	}

	private ConfigurableApplicationContext application(String... more) {
		List<String> arguments = new ArrayList<>(
				List.of("--spring.datasource.url=jdbc:mariadb://127.0.0.1:%d/approvals?nullDatabaseMeansCurrent=true"
					.formatted(port), "--spring.datasource.username=approver", "--spring.datasource.password=secret"));
		arguments.addAll(Arrays.asList(more));
		return new SpringApplicationBuilder(EngineTestApplication.class).web(WebApplicationType.NONE)
			.run(arguments.toArray(String[]::new));
	}

	private void start(Server server, String... more) throws Exception {
		assumeThat(server.daemon()).as("MariaDB %s is not installed here", server.version()).isExecutable();
		assumeThat(server.helper()).as("mariadb-client-core is not installed here").isExecutable();
		FileSystemUtils.deleteRecursively(folder);
		Files.createDirectories(folder);
		List<String> asRoot = System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
		List<String> install = new ArrayList<>(List.of("--no-defaults", "--datadir=" + folder.resolve("data")));
		install.addAll(asRoot);
		assertThat(run(server.installer(), server.base(), install).waitFor()).isZero();
		Files.writeString(folder.resolve("init.sql"), """
				create database approvals;
				create user approver@'127.0.0.1' identified by 'secret';
				grant all on approvals.* to approver@'127.0.0.1';
				""");
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		List<String> arguments = new ArrayList<>(List.of("--no-defaults", "--datadir=" + folder.resolve("data"),
				"--init-file=" + folder.resolve("init.sql"), "--bind-address=127.0.0.1", "--port=" + port,
				"--socket=server.sock", "--skip-name-resolve", "--skip-ssl"));
		arguments.addAll(asRoot);
		arguments.addAll(Arrays.asList(more));
		process = run(server.daemon(), server.base(), arguments);
		awaitConnection();
	}

	private Process run(Path program, String[] base, List<String> arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(program.toString(), arguments.get(0)));
		command.addAll(Arrays.asList(base));
		command.addAll(arguments.subList(1, arguments.size()));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve(program.getFileName() + ".log").toFile())
			.start();
	}

	private void awaitConnection() throws Exception {
		for (int i = 0; i < 300; i++) {
			try (Connection connection = connect()) {
				return;
			}
			catch (SQLException ex) {
				TimeUnit.MILLISECONDS.sleep(100);
			}
		}
		throw new AssertionError(Files.readString(folder.resolve("mariadbd.log")));
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:%d/approvals".formatted(port), "approver",
				"secret");
	}

}
