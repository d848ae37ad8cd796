package org.oneseal.form;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ConditionTests {

	private static final Map<String, @Nullable Object> FACTS = new HashMap<>(
			Map.of("expectedPeople", new BigDecimal("5001"), "venue", "outdoor", "startsOn", LocalDate.of(2026, 11, 21),
					"truth", true, "facilities", List.of("stage", "stand"), "eventName", "𠮷祥\"节"));

	static {
		FACTS.put("missing", null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			expectedPeople > 5000                               | true
			expectedPeople > 5001                               | false
			=expectedPeople >= 5001.00 and venue = "outdoor"    | true
			venue != "indoor"                                   | true
			venue in ("indoor", "outdoor")                      | true
			expectedPeople in [1000..6000]                      | true
			expectedPeople between 1 and 10                     | false
			startsOn > date("2026-11-20")                       | true
			startsOn = @"2026-11-21"                            | true
			truth                                               | true
			not(truth)                                          | false
			list contains(facilities, "stand")                  | true
			count(facilities) = 2                               | true
			missing = null                                      | true
			string length(venue) = 7                            | true
			if truth then venue = "indoor" else true            | false
			expectedPeople / 2 + 1 > 2 * 1000 - 5               | true
			contains(eventName, "节")                            | true
			""")
	void answersDecide(String feel, boolean expected) {
		assertThat(Condition.parse(feel).evaluate(FACTS)).contains(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "missing > 5", "nowhere > 5", "venue > 5", "expectedPeople + 1", "venue", "1 / 0 > 1",
			"date(\"2026-02-30\") < startsOn", "null" })
	void withoutAnAnswerItDoesNotHold(String feel) {
		Condition condition = Condition.parse(feel);

		assertThat(condition.evaluate(FACTS)).isEmpty();
		assertThat(condition.holds(FACTS)).isFalse();
	}

	@Test
	void theFactsItAsksForAreKnown() {
		assertThat(Condition.parse("= a > 1 and list contains(b, c) or not(d = \"e\")").names())
			.containsExactlyInAnyOrder("a", "b", "c", "d");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "=", "a >", "a b c", "for x in 1..1000000 return x", "some x in [1,2] satisfies x > 1",
			"every x in [1,2] satisfies x > 1", "function(x) x + 1",
			"function(a) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } }",
			"{f: function(n) f(n)}", "2 ** 1000000000 > 1", "now() > startsOn", "today() > startsOn",
			"random number() > 0.5", "matches(a, \"(a+)+$\")", "replace(a, \"a\", \"b\") = \"b\"", "a.b = 1",
			"a[1] = 2", "a[item > 1] = [2]", "get value(a, \"b\") = 1", "flatten(a) = []", "a instance of number",
			"duration(\"P1D\") > a", "string join(a) = \"\"" })
	void whatIsNoSafeFeelIsRefused(String feel) {
		assertThatIllegalArgumentException().isThrownBy(() -> Condition.parse(feel));
	}

	@Test
	void hugeAndDeepExpressionsAreRefusedQuickly() {
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
			assertThatIllegalArgumentException().isThrownBy(() -> Condition.parse("a = 1 and ".repeat(1000) + "true"));
			assertThatIllegalArgumentException()
				.isThrownBy(() -> Condition.parse("(".repeat(200) + "1" + ")".repeat(200)));
			assertThatNoException().isThrownBy(() -> Condition.parse("(".repeat(8) + "a = 1" + ")".repeat(8)));
			assertThatNoException().isThrownBy(() -> Condition.parse("not(".repeat(8) + "a = 1" + ")".repeat(8)));
			assertThatIllegalArgumentException().isThrownBy(() -> Condition.parse("-".repeat(400) + "((("));
		});
	}

	@Test
	void equalTextIsAnEqualCondition() {
		assertThat(Condition.parse("=a = 1")).isEqualTo(Condition.parse("a = 1")).hasToString("a = 1");
		assertThat(Condition.parse("a = 1").holds(Collections.emptyMap())).isFalse();
	}

}
