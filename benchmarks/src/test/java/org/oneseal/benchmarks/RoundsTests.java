package org.oneseal.benchmarks;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RoundsTests {

	@Test
	void waysThatComeToTheSameResultAreMeasured() {
		assertThat(new Rounds(10, Duration.ZERO, Duration.ZERO).way("one", () -> 7).way("two", () -> 7).measure())
			.hasSize(2)
			.allSatisfy((measure) -> assertThat(measure.nanosEach()).isBetween(measure.fastest(), measure.slowest()));
	}

	@Test
	void waysThatDoNotAreRefused() {
		assertThatIllegalStateException().isThrownBy(
				() -> new Rounds(10, Duration.ZERO, Duration.ZERO).way("one", () -> 7).way("two", () -> 8).measure())
			.withMessageContaining("one=7");
	}

}
