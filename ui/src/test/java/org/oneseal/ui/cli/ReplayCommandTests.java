package org.oneseal.ui.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneseal.supervision.Dirt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReplayCommandTests {

	private static final String CHECK = "Confirmation of receipt,T02 Check confirmation of receipt";

	private static final String LOG = """
			办件编号,环节,办理时间,办理人,case:enddate,deadline,渠道,部门
			一号,受理,2024-01-05 08:30,周岚,2024-01-09,2024-01-08,窗口,市场监管局
			一号,核验,2024-01-05 09:30,周岚,2024-01-09,2024-01-08,窗口,市场监管局
			二号,受理,2024-01-05 08:30,test,,2024-01-04,,城管局
			""";

	@TempDir
	private Path folder;

	private static String receipt() {
		Path file = Path.of(System.getProperty("oneseal.shared.data", "absent"), "receipt.csv");
		Assumptions.assumeTrue(Files.exists(file), "skipped: oneseal.shared.data has no receipt.csv");
		return file.toString();
	}

	private String written(String text) throws IOException {
		return Files.writeString(folder.resolve("log.csv"), text).toString();
	}

	@Test
	void theFiguresOfARealLogInBothLanguages() {
		String english = Output.of("replay", receipt(), "--four-eyes", CHECK, "--lang", "en").out();
		String chinese = Output.of("replay", receipt(), "--four-eyes", CHECK, "--lang", "zh").out();

		for (String report : List.of(english, chinese)) {
			assertThat(report)
				.contains("1,434", "1,329", "377", "28.4 %", "27.3 %", "36.4 %", "32.7 %", "38.1 %", "1,092", "83.0 %")
				.containsPattern("47\\.8 (min|分钟) .* 24\\.1 (d|天)")
				.containsPattern("50\\.6 (d|天)");
			assertThat(report.lines()).allMatch((line) -> Terminal.width(line) <= 100);
		}
		assertThat(english).doesNotContainPattern("\\p{IsHan}");
		assertThat(chinese).contains("逾期办结");
	}

	@Test
	void theFiguresAsJson() {
		Output output = Output.of("replay", receipt(), "--four-eyes", CHECK, "--json", "--top", "3");
		JsonNode json = JsonMapper.builder().build().readTree(output.out());

		assertThat(output.code()).isZero();
		assertThat(output.err()).isEmpty();
		assertThat(json.get("cases").asInt()).isEqualTo(1434);
		assertThat(json.get("late").get("latePercent").asDouble()).isCloseTo(28.37, within(0.001));
		assertThat(json.get("firstToLastEvent").get("medianMinutes").asDouble()).isCloseTo(47.81, within(0.001));
		assertThat(json.get("firstToLastEvent").get("p95Days").asDouble()).isCloseTo(24.08, within(0.001));
		assertThat(json.get("startToEnd").get("medianDays").asDouble()).isCloseTo(50.64, within(0.001));
		assertThat(json.get("startToEnd").get("leftOutCases").asInt()).isEqualTo(2);
		assertThat(json.get("lateByChannel").get(0).get("channel").asString()).isEqualTo("Internet");
		assertThat(json.get("lateByDepartment").get(0).get("department").asString()).isEqualTo("General");
		assertThat(json.get("fourEyes").get(0).get("breaches").asInt()).isEqualTo(1092);
		assertThat(json.get("busiestHands").size()).isEqualTo(3);
		assertThat(json.get("hands").asInt()).isEqualTo(48);
		assertThat(
				StreamSupport.stream(json.get("dirt").spliterator(), false).map((each) -> each.get("kind").asString()))
			.contains("testUser", "emptyGroup", "endBeforeStart", "eventAfterEnd", "clockChange");
		assertThat(json.get("missing").size()).isZero();
	}

	@Test
	void jsonIsTheSameInEveryLanguageAndLocale() throws IOException {
		Locale before = Locale.getDefault();
		String expected = Output.of("replay", written(LOG), "--json", "--lang", "zh").out();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
			assertThat(Output.of("replay", written(LOG), "--json", "--lang", "en").out()).isEqualTo(expected);
			assertThat(Output.of("replay", written(LOG), "--json").out()).isEqualTo(expected);
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void everyNameOfTheJsonIsDocumented() throws IOException {
		Path docs = Path.of("..", "docs", "commands.md");
		String documented = Files.readString(docs);
		JsonNode json = JsonMapper.builder()
			.build()
			.readTree(Output.of("replay", written(LOG), "--json", "--four-eyes", "受理,核验").out());

		assertNamesIn(documented, json);
		for (Dirt each : Dirt.values()) {
			assertThat(documented).contains("`" + ReplayJson.name(each) + "`");
		}
	}

	private static void assertNamesIn(String documented, JsonNode json) {
		json.properties().forEach((each) -> {
			assertThat(documented).contains("\"" + each.getKey() + "\"");
			assertNamesIn(documented, each.getValue());
		});
		if (json.isArray()) {
			json.forEach((each) -> assertNamesIn(documented, each));
		}
	}

	@Test
	void whatALogDoesNotSayIsNamedInsteadOfZero() throws IOException {
		String file = written("case,activity,time\nA1,x,2024-01-05 08:30\n");
		Output text = Output.of("replay", file, "--lang", "en");
		JsonNode json = JsonMapper.builder().build().readTree(Output.of("replay", file, "--json").out());

		assertThat(text.out())
			.contains("What cannot be told", "Late: the log has no column for the end of a case (--end)")
			.containsPattern("Closed +—")
			.containsPattern("Late \\(ended after the deadline\\) +—");
		assertThat(json.get("closed").isNull()).isTrue();
		assertThat(json.get("late").isNull()).isTrue();
		assertThat(json.get("startToEnd").isNull()).isTrue();
		assertThat(json.get("missing").get(0).get("figure").asString()).isEqualTo("closed");
		assertThat(json.get("missing").get(0).get("reason").asString()).isEqualTo("noEnd");
	}

	@ParameterizedTest
	@ValueSource(strings = { "late", "dirt", "four-eyes", "LATE", "late,dirt" })
	void failsOnWhatItWasAskedToFailOn(String what) throws IOException {
		Output output = Output.of("replay", written(LOG), "--four-eyes", "受理|核验", "--fail-on", what, "--lang", "en");

		assertThat(output.code()).isOne();
		assertThat(output.err()).isNotBlank();
		assertThat(output.out()).contains("Late");
	}

	@Test
	void endsWithZeroWhenThereIsNothingOfIt() throws IOException {
		String clean = written("case,activity,time,end date,deadline\nA1,x,2024-01-05 08:30,2024-01-06,2024-01-07\n");

		assertThat(Output.of("replay", clean, "--fail-on", "late,dirt").code()).isZero();
	}

	@Test
	void whatCannotBeToldIsNoAllClear() throws IOException {
		Output late = Output.of("replay", written("case,activity,time\nA1,x,2024-01-05 08:30\n"), "--fail-on", "late",
				"--lang", "en");
		Output mistyped = Output.of("replay", written(LOG), "--four-eyes", "受理,核检", "--fail-on", "four-eyes", "--lang",
				"zh");

		assertThat(late.code()).isOne();
		assertThat(late.err()).contains("does not tell whether cases are late");
		assertThat(mistyped.code()).isOne();
		assertThat(mistyped.out()).contains("日志中没有环节“核检”");
	}

	@Test
	void anUnreadableLogEndsWithOneAndOneSentence() throws IOException {
		Output noColumn = Output.of("replay", written("a,b\n1,2\n"), "--lang", "en");
		Output noFile = Output.of("replay", folder.resolve("none").toString(), "--lang", "zh");

		assertThat(noColumn.code()).isOne();
		assertThat(noColumn.err()).contains("name it with --case").contains("There are: a, b").hasLineCount(1);
		assertThat(noFile.code()).isOne();
		assertThat(noFile.err()).contains("没有这个文件");
		assertThat(Output.of("replay", written(LOG), "--channel", "Kanal").code()).isEqualTo(2);
	}

	@Test
	void namesOfALogCannotReachTheTerminalOrBreakTheTable() throws IOException {
		String hostile = LOG.replace("窗口", "\u001b[2J" + "很长的渠道名称".repeat(30)).replace("周岚", "%s %n %d \u202e");
		Output output = Output.of("replay", written(hostile), "--lang", "zh");

		assertThat(output.code()).isZero();
		assertThat(output.out()).doesNotContain("\u001b").doesNotContain("\u202e").contains("%s %n %d");
		assertThat(output.out().lines()).allMatch((line) -> Terminal.width(line) <= 100);
	}

}
