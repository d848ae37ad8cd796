package org.oneseal.ui.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequestKeyTests {

	private static final String ADDRESS = "POST /api/tasks/1/complete";

	@Test
	void aRetryHasTheSameKey() {
		assertThat(RequestKey.of(ADDRESS, "k").forCommand(new TaskAct.Accept("f")))
			.isEqualTo(RequestKey.of(ADDRESS, "k").forCommand(new TaskAct.Accept("f")))
			.hasSize(64);
	}

	@Test
	void theSameWordForAnotherCommandIsAnotherKey() {
		String key = RequestKey.of(ADDRESS, "k").forCommand();

		assertThat(RequestKey.of("POST /api/tasks/2/complete", "k").forCommand()).isNotEqualTo(key);
		assertThat(RequestKey.of(ADDRESS, "k").forCommand("other content")).isNotEqualTo(key);
		assertThat(RequestKey.of(ADDRESS, "l").forCommand()).isNotEqualTo(key);
	}

	@Test
	void withoutAHeaderEveryCommandIsItsOwn() {
		assertThat(RequestKey.of(ADDRESS, null).forCommand()).isNotEqualTo(RequestKey.of(ADDRESS, null).forCommand());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "with space", "钥匙", "a\tb",
			"12345678901234567890123456789012345678901234567890123456789012345" })
	void aKeyOfAnotherShapeIsRefused(String header) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> RequestKey.of(ADDRESS, header))
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo(ProblemType.MALFORMED));
	}

}
