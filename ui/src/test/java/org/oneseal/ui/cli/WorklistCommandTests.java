package org.oneseal.ui.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.oneseal.ApplicationTest;
import org.oneseal.OneSealApplication;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.load.RunningOneSeal;

import static org.assertj.core.api.Assertions.assertThat;

/** The command in a JVM of its own, beside the running program of the tests. */
@ApplicationTest
class WorklistCommandTests {

	@Autowired
	private SampleCases cases;

	@Autowired
	private JdbcConnectionDetails database;

	@Autowired
	private JdbcClient jdbc;

	@Value("${oneseal.home}")
	private Path home;

	@Value("${oneseal.database.name:oneseal}")
	private String name;

	@TempDir
	private Path folder;

	private CaseNumber number;

	private String step;

	/** What came of a run. */
	private record Ended(int code, String out, String err) {

	}

	@BeforeEach
	void aCaseInAListThatIsInOrder() {
		this.jdbc.sql("delete from work_item where step_id not in (select id from case_step)").update();
		this.number = this.cases.received(SampleCases.COMPANY);
		this.step = this.cases.step(this.number, "acceptance").id();
	}

	@Test
	void aRunningServersHomeIsJoinedAndWhatIsWrongIsNamedAndMended() throws Exception {
		assertThat(worklist("--check", "--lang", "en", ofHome()))
			.satisfies((ended) -> assertThat(ended.code()).as(ended.err()).isZero())
			.satisfies((ended) -> assertThat(ended.out()).contains("agrees with the cases and the engine"));
		this.jdbc.sql("update work_item set assignee = 'huangwei' where step_id = ?").param(this.step).update();

		Ended checked = worklist("--check", "--lang", "en", ofHome());
		Ended mended = worklist("--rebuild", "--lang", "zh", ofHome());

		assertThat(checked.code()).as(checked.err()).isOne();
		assertThat(checked.out().replaceAll("\\R +", " ")).contains("Case " + this.number.value()
				+ ", step acceptance (" + this.step + "): the assignee is “huangwei” in the list and should be empty");
		assertThat(mended.code()).as(mended.err()).isZero();
		assertThat(mended.out()).contains("已更正  办件 " + this.number.value(), "已更正 1 处");
		assertThat(this.jdbc.sql("select count(*) from work_item where step_id = ? and assignee is null")
			.param(this.step)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void aServerIsNamedAndItsDifferencesAreJson() throws Exception {
		this.jdbc.sql("update work_item set due_on = '2030-01-01' where step_id = ?").param(this.step).update();
		List<String> server = List.of("--spring.datasource.url=" + this.database.getJdbcUrl(),
				"--spring.datasource.username=" + this.database.getUsername(),
				"--spring.datasource.password=" + this.database.getPassword());

		Ended checked = worklist("--check", "--json", server.get(0), server.get(1), server.get(2));
		Ended mended = worklist("--rebuild", "--json", server.get(0), server.get(1), server.get(2));

		assertThat(checked.code()).as(checked.err()).isOne();
		JsonNode report = JsonMapper.builder().build().readTree(checked.out());
		assertThat(report.get("inOrder").asBoolean()).isFalse();
		assertThat(report.get("differences").asInt()).isOne();
		assertThat(report.get("remaining").asInt()).isOne();
		JsonNode first = report.get("first").get(0);
		assertThat(first.get("kind").asString()).isEqualTo("different");
		assertThat(first.get("field").asString()).isEqualTo("dueOn");
		assertThat(first.get("found").asString()).isEqualTo("2030-01-01");
		assertThat(first.get("case").asString()).isEqualTo(this.number.value());
		assertThat(JsonMapper.builder().build().readTree(mended.out()).get("mended").asInt()).isOne();
		assertThat(mended.code()).isZero();
	}

	@Test
	void aFolderWithoutDataAndAServerThatIsNotThereEndWithTwo() throws Exception {
		Ended empty = worklist("--check", "--lang", "en", "--oneseal.home=" + this.folder.resolve("nothing"));
		Ended away = worklist("--check", "--lang", "en",
				"--spring.datasource.url=jdbc:mariadb://127.0.0.1:1/oneseal?connectTimeout=500",
				"--spring.datasource.username=x", "--spring.datasource.hikari.connection-timeout=1000");

		assertThat(empty.code()).isEqualTo(2);
		assertThat(empty.err()).contains("There is no data of OneSeal in the folder").doesNotContain("Exception");
		assertThat(this.folder.resolve("nothing")).doesNotExist();
		assertThat(away.code()).isEqualTo(2);
		assertThat(away.err()).contains("127.0.0.1:1").contains("cannot be reached").doesNotContain("Exception");
	}

	private String ofHome() {
		return "--oneseal.home=" + this.home.toAbsolutePath();
	}

	private Ended worklist(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Dnative.encoding=UTF-8", "-Doneseal.database.name=" + this.name, "-cp",
						RunningOneSeal.withoutTests(), OneSealApplication.class.getName(), "worklist"));
		command.addAll(List.of(arguments));
		Path out = this.folder.resolve("out.txt");
		Path err = this.folder.resolve("err.txt");
		Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		return new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
				Files.readString(err, StandardCharsets.UTF_8));
	}

}
