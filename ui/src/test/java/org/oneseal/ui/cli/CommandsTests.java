package org.oneseal.ui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneseal.supervision.Dirt;
import org.oneseal.supervision.Missing;
import org.oneseal.supervision.UnreadableLogException;
import org.oneseal.worklist.WorklistDifference;
import org.oneseal.worklist.WorklistField;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTests {

	@Test
	void optionsAndNothingServe() {
		assertThat(Commands.areMeantBy(new String[0])).isFalse();
		assertThat(Commands.areMeantBy(new String[] { "--server.port=8080", "replay" })).isFalse();
		assertThat(Commands.areMeantBy(new String[] { "replay", "x.csv" })).isTrue();
		assertThat(Commands.areMeantBy(new String[] { "serve" })).isTrue();
		assertThat(Commands.areMeantBy(new String[] { "--help" })).isTrue();
	}

	@Test
	void anUnknownWordIsAnError() {
		Output english = Output.of("repaly", "--lang", "en");
		Output chinese = Output.of("repaly", "--lang=zh");

		assertThat(english.code()).isEqualTo(2);
		assertThat(english.err()).contains("no command or argument called \"repaly\"").contains("--help");
		assertThat(chinese.err()).contains("没有名为“repaly”的命令");
		assertThat(english.out()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help --lang en", "-h --lang en", "help --lang en" })
	void theOverviewNamesTheCommands(String arguments) {
		Output help = Output.of(arguments.split(" "));

		assertThat(help.code()).isZero();
		assertThat(help.out()).contains("replay").contains("--server.port=8080").contains("Reads an event log");
	}

	@ParameterizedTest
	@ValueSource(strings = { "replay --help --lang %s", "help replay --lang %s" })
	void theHelpOfACommandSaysAllInOneLanguage(String arguments) {
		Output english = Output.of(arguments.formatted("en").split(" "));
		Output chinese = Output.of(arguments.formatted("zh").split(" "));

		assertThat(english.code()).isZero();
		assertThat(english.out()).contains("--four-eyes", "--deadline", "Exit codes:",
				"  2   the command or an option");
		assertThat(english.out()).doesNotContainPattern("\\p{IsHan}");
		assertThat(chinese.out()).contains("--four-eyes", "退出码：").doesNotContain("Usage").doesNotContain("Options");
		assertThat(Stream.of(english, chinese).flatMap((each) -> each.out().lines()))
			.allMatch((line) -> Terminal.width(line) <= 100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "replay", "rehearse", "worklist" })
	void everyOptionIsExplained(String command) {
		String help = Output.of(command, "--help", "--lang", "en").out();

		assertThat(help.lines().map(String::strip).filter((line) -> line.matches("(-h, )?--[a-z-]+(=\\S+)?")).toList())
			.as("options with nothing beside them whose next line is no explanation")
			.allSatisfy((option) -> assertThat(help).containsPattern(Pattern.quote(option) + "\\R +[A-Z]"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "rehearse", "rehearse x y z", "rehearse x --nonsense", "rehearse x --cache", "replay",
			"replay x y", "replay x --nonsense", "replay x --zone Mars", "replay x --encoding none",
			"replay x --separator ab", "replay x --four-eyes A", "replay x --four-eyes A,A",
			"replay x --four-eyes A,B,C", "replay x --fail-on moon", "replay x --fail-on four-eyes", "replay x --top 0",
			"replay x --top many", "replay x --time-format bbb", "replay x --case", "replay x --lang fr",
			"replay --case", "-x", "help nothing", "worklist", "worklist --check --rebuild",
			"worklist --check --nonsense", "worklist --check x", "worklist --check --oneseal.home" })
	void wrongUsageIsSaidAndEndsWithTwo(String arguments) {
		Output output = Output.of(arguments.split(" "));

		assertThat(output.code()).isEqualTo(2);
		assertThat(output.out()).isEmpty();
		assertThat(output.err()).isNotBlank().doesNotContain("Exception");
	}

	@ParameterizedTest
	@CsvSource({ "rehearse, --cache, 剧本", "worklist, --rebuild, 工作清单" })
	void theHelpOfOtherCommandsIsInOneLanguage(String command, String option, String word) {
		Output english = Output.of(command, "--help", "--lang", "en");
		Output chinese = Output.of(command, "--help", "--lang", "zh");

		assertThat(english.out()).contains(option, "--json").doesNotContainPattern("\\p{IsHan}");
		assertThat(chinese.out()).contains(option, word).doesNotContain("Usage").doesNotContain("Options");
		assertThat(Stream.of(english, chinese).flatMap((each) -> each.out().lines()))
			.allMatch((line) -> Terminal.width(line) <= 100);
	}

	@Test
	void everyFindingHasWords() {
		List<String> keys = new ArrayList<>();
		for (UnreadableLogException.Fault each : UnreadableLogException.Fault.values()) {
			keys.add("replay.fault." + each);
		}
		for (Dirt each : Dirt.values()) {
			keys.add("replay.dirt." + each);
			keys.add("replay.unit." + each.unit());
		}
		for (Missing.Figure each : Missing.Figure.values()) {
			keys.add("replay.figure." + each);
		}
		for (Missing.Reason each : Missing.Reason.values()) {
			keys.add("replay.reason." + each);
		}
		for (WorklistDifference.Kind each : WorklistDifference.Kind.values()) {
			keys.add("worklist.difference." + each);
		}
		for (WorklistField each : WorklistField.values()) {
			keys.add("worklist.field." + each);
		}

		assertThat(Words.in("zh").bundle().keySet()).containsAll(keys);
		assertThat(Words.in("en").bundle().keySet()).containsAll(keys);
	}

}
