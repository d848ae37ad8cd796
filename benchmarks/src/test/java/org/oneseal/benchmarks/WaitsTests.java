package org.oneseal.benchmarks;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WaitsTests {

	@Test
	void nineteenOfTwentyWaitAtMostTheNinetyFifthPercentile() {
		Waits waits = Waits.of(LongStream.rangeClosed(1, 20));

		assertThat(waits.quantile(0.95)).isEqualTo(19);
		assertThat(waits.quantile(0.5)).isEqualTo(10);
	}

	@Test
	void twoTimesOfWorkCountAsOne() {
		Waits waits = Waits.of(LongStream.of(5, 1)).and(Waits.of(LongStream.of(3)));

		assertThat(waits.count()).isEqualTo(3);
		assertThat(waits.quantile(0.5)).isEqualTo(3);
	}

	@Test
	void whereNobodyDidAnythingNothingIsClaimed() {
		assertThatIllegalStateException().isThrownBy(() -> Waits.of(LongStream.empty()));
	}

}
