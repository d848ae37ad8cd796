package org.oneseal.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VisibilityTests {

	private static final Set<String> FILES = Set.of("event-plan");

	private final FormDefinition form = Forms.event();

	@Test
	void aHiddenGroupHidesItsFields() {
		assertThat(this.form.visible(Forms.answer("hasAgent", "no"))).doesNotContain("agent", "agentName",
				"power-of-attorney");
		assertThat(this.form.visible(Forms.answer("hasAgent", "yes"))).contains("agent", "agentName",
				"power-of-attorney");
	}

	@Test
	void whatIsShownIsRequired() {
		assertThat(this.form.check(Forms.answer("hasAgent", "yes"), FILES)).extracting(Problem::field)
			.containsExactly("agentName", "power-of-attorney");
		assertThat(this.form.check(Forms.answer("facilities", "stage", "stand"), FILES)).extracting(Problem::field)
			.containsExactly("standMaker");
	}

	@Test
	void aHiddenAnswerIsDroppedAndNotChecked() {
		Answers answers = Forms.answers(Map.of("hasAgent", List.of("no"), "agentName", List.of("a\u0000")));

		assertThat(this.form.check(answers, FILES)).isEmpty();
		assertThat(this.form.withoutHidden(answers).keys()).doesNotContain("agentName");
		assertThat(this.form.facts(answers)).containsEntry("agentName", null).containsEntry("truth", true);
		assertThat(answers.typed("agentName")).isEqualTo("a\u0000");
	}

	@Test
	void aConditionDoesNotSeeAHiddenAnswer() {
		FormDefinition chain = Forms.form("""
				{ "type": "checkbox", "key": "a", "label": "甲" },
				{ "type": "checkbox", "key": "b", "label": "乙", "conditional": { "hide": "=not(a)" } },
				{ "type": "textfield", "key": "c", "label": "丙", "conditional": { "hide": "=not(b)" } }
				""");

		assertThat(chain.visible(Answers.read(chain, Map.of("b", List.of("true"))))).containsExactly("a");
		assertThat(chain.visible(Answers.read(chain, Map.of("a", List.of("true"), "b", List.of("true")))))
			.containsExactly("a", "b", "c");
	}

	@Test
	void numbersAreComparedAsNumbers() {
		FormDefinition numbers = Forms.form("""
				{ "type": "number", "key": "n", "label": "数" },
				{ "type": "textfield", "key": "small", "label": "小", "conditional": { "hide": "=n > 9" } }
				""");

		assertThat(numbers.visible(Answers.read(numbers, Map.of("n", List.of("１０"))))).containsExactly("n");
		assertThat(numbers.visible(Answers.read(numbers, Map.of("n", List.of("8"))))).contains("small");
	}

	@Test
	void whatCannotBeDecidedIsShown() {
		FormDefinition numbers = Forms.form("""
				{ "type": "number", "key": "n", "label": "数" },
				{ "type": "textfield", "key": "t", "label": "文", "conditional": { "hide": "=n > \\"x\\"" } },
				{ "type": "textfield", "key": "u", "label": "文", "conditional": { "hide": "=n > 5" } }
				""");

		assertThat(numbers.visible(Answers.read(numbers, Map.of("n", List.of("many"))))).containsExactly("n", "t", "u");
	}

	@Test
	void theRoutingRulesOfAMatterAskTheSameFacts() {
		Condition toTheCity = Condition.parse("expectedPeople > 5000");

		assertThat(this.form.facts(Forms.answers(Map.of()))).containsEntry("expectedPeople", new BigDecimal("6000"))
			.containsEntry("facilities", List.of());
		assertThat(toTheCity.holds(this.form.facts(Forms.answers(Map.of())))).isTrue();
		assertThat(toTheCity.holds(this.form.facts(Forms.answer("expectedPeople", "5000")))).isFalse();
		assertThat(toTheCity.evaluate(this.form.facts(Answers.none()))).isEmpty();
	}

}
