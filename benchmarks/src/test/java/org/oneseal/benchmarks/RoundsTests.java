package org.oneseal.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RoundsTests {

	@Test
	void waysThatComeToTheSameResultAreMeasured() {
		assertThat(new Rounds(10).way("one", () -> 7).way("two", () -> 7).measure()).hasSize(2)
			.allSatisfy((measure) -> assertThat(measure.nanosEach()).isBetween(measure.fastest(), measure.slowest()));
	}

	@Test
	void waysThatDoNotAreRefused() {
		assertThatIllegalStateException()
			.isThrownBy(() -> new Rounds(10).way("one", () -> 7).way("two", () -> 8).measure())
			.withMessageContaining("one=7");
	}

	@Test
	void aNameThereIsNotIsAnsweredWithThoseThereAre() {
		ByteArrayOutputStream said = new ByteArrayOutputStream();

		int code = Benchmarks.run(List.of("flying"), System.out, new PrintStream(said, true, StandardCharsets.UTF_8));

		assertThat(code).isEqualTo(2);
		assertThat(said.toString(StandardCharsets.UTF_8)).contains("working-days");
	}

}
