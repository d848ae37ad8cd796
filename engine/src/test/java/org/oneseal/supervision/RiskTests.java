package org.oneseal.supervision;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.oneseal.supervision.Risk.Level;
import org.oneseal.supervision.Risk.Part;

import static org.assertj.core.api.Assertions.assertThat;

/** Work left against days left. */
class RiskTests {

	@Test
	void theStepsAheadAddUp() {
		Risk risk = Risk.of(parts(3.5, 4, 1), 7, false, false);

		assertThat(risk.workLeft()).isEqualTo(8.5);
		assertThat(risk.daysLeft()).isEqualTo(7.5);
		assertThat(risk.level()).isEqualTo(Level.HIGH);
	}

	@Test
	void workThatJustFitsIsMedium() {
		assertThat(Risk.of(parts(7.5), 7, false, false).level()).isEqualTo(Level.MEDIUM);
		assertThat(Risk.of(parts(5.26), 7, false, false).level()).isEqualTo(Level.MEDIUM);
		assertThat(Risk.of(parts(5.25), 7, false, false).level()).isEqualTo(Level.LOW);
	}

	@Test
	void aLimitThatPassedOrStandsStillSaysSo() {
		assertThat(Risk.of(parts(1), -2, true, false).level()).isEqualTo(Level.PASSED);
		assertThat(Risk.of(parts(9), 1, false, true).level()).isEqualTo(Level.PAUSED);
	}

	private static List<Part> parts(double... days) {
		return Arrays.stream(days)
			.mapToObj((each) -> new Part("review", each, 0, new Estimate(each, Estimate.Basis.LIMIT, 0)))
			.toList();
	}

}
