package org.oneseal.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BenchmarksTests {

	@Test
	void aNameThereIsNotIsAnsweredWithThoseThereAre() {
		assertThat(refusal("flying")).contains("working-days", "timers", "worklist");
	}

	@Test
	void aNumberOfCasesHasToBeOne() {
		assertThat(refusal("timers", "--cases=many")).contains("Not a number of cases: many");
		assertThat(refusal("timers", "--cases=0")).contains("Without a case there is no timer");
	}

	@Test
	void officialsAreEnoughForEveryAct() {
		assertThat(refusal("officials", "--officials=4")).contains("officials has to be 5 at least");
		assertThat(refusal("officials", "--program=none.jar", "--officials=6"))
			.contains("There is no program none.jar");
	}

	@Test
	void aWorkListIsMeasuredAtThreeSizes() {
		assertThat(refusal("worklist", "--cases=9999")).contains("100,000 tasks at least");
	}

	@Test
	void whatHasNoCasesRefusesANumberOfThem() {
		assertThat(refusal("working-days", "--cases=5")).contains("working-days has no cases");
	}

	@Test
	void anOptionThereIsNotIsRefused() {
		assertThat(refusal("timers", "--fast")).contains("Usage: java -jar benchmarks.jar <name>");
	}

	private static String refusal(String... arguments) {
		ByteArrayOutputStream said = new ByteArrayOutputStream();

		int code = Benchmarks.run(List.of(arguments), System.out, new PrintStream(said, true, StandardCharsets.UTF_8));

		assertThat(code).isEqualTo(2);
		return said.toString(StandardCharsets.UTF_8);
	}

}
