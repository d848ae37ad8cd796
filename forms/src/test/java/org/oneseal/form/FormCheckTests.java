package org.oneseal.form;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oneseal.text.Text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class FormCheckTests {

	private static final Set<String> FILES = Set.of("event-plan");

	private final FormDefinition form = Forms.event();

	@Test
	void completeAnswersHaveNoProblem() {
		assertThat(this.form.check(Forms.answers(Map.of()), FILES)).isEmpty();
		assertThat(this.form.title(Forms.answers(Map.of()))).contains("荷花节");
	}

	@Test
	void everythingThatIsMissingIsToldInTheOrderOfTheForm() {
		assertThat(this.form.check(Answers.none(), Set.of())).extracting(Problem::field, Problem::message)
			.containsExactly(tuple("eventName", "form.required"), tuple("organiserCode", "form.required"),
					tuple("expectedPeople", "form.required"), tuple("venue", "form.required.choice"),
					tuple("event-plan", "form.required.file"), tuple("truth", "form.required.tick"));
	}

	@ParameterizedTest
	@CsvSource({ "2027-01-10, 2027-01-09, form.date.not-before", "2027-01-10, 2027-01-10,", "2027-01-10, 2027-02-10,",
			"'', 2027-02-10,", "2027-01-10, '',", "2027-02-30, 2027-02-10, form.date" })
	void aPeriodDoesNotEndBeforeItBegins(String first, String last, String message) {
		FormDefinition period = Forms.form("""
				{"type":"datetime","subtype":"date","id":"a","key":"first","dateLabel":"首日"},
				{"type":"datetime","subtype":"date","id":"b","key":"last","dateLabel":"末日",
				"properties":{"not-before":"first"}}""");

		List<Problem> found = period
			.checkDraft(Answers.read(period, Map.of("first", List.of(first), "last", List.of(last))));

		assertThat(found).extracting(Problem::message)
			.containsExactlyElementsOf((message != null) ? List.of(message) : List.of());
	}

	@Test
	void aDraftRequiresNothingButToldWhatIsWrong() {
		assertThat(this.form.checkDraft(Answers.none())).isEmpty();
		assertThat(this.form.checkDraft(Answers.read(this.form, Map.of("expectedPeople", List.of("many")))))
			.extracting(Problem::message)
			.containsExactly("form.number");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			eventName      | 甲                   | form.text.min
			eventName      | 一二三四五六七八九十一 | form.text.max
			personId       | 110105194912310021  | form.identifier.resident-id.wrong-check-digit
			personId       | 12345               | form.identifier.resident-id.malformed
			organiserCode  | 083372204           | form.identifier.credit-code.malformed
			phone          | 12                  | form.text.phone
			phone          | call me             | form.text.phone
			phone          | 1234567890123456    | form.text.phone
			email          | name@host           | form.text.email
			email          | a b@example.cn      | form.text.email
			postcode       | 12345               | form.text.pattern
			expectedPeople | 0                   | form.number.min
			expectedPeople | 100001              | form.number.max
			expectedPeople | 1.5                 | form.number.whole
			expectedPeople | 1e3                 | form.number
			area           | 1.234               | form.number.decimals
			startsOn       | 2026-02-30          | form.date
			venue          | under-water         | form.option
			hasAgent       | maybe               | form.option
			facilities     | bomb                | form.option
			truth          | maybe               | form.option
			truth          | false               | form.required.tick
			""")
	void aWrongAnswerIsToldAtItsField(String key, String typed, String message) {
		assertThat(this.form.check(Forms.answer(key, typed), FILES)).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo(key);
			assertThat(problem.message()).isEqualTo(message);
			assertThat(problem.isError()).isTrue();
			assertThat(problem.arguments()).first().isInstanceOf(Text.class);
		});
	}

	@ParameterizedTest
	@CsvSource({ "phone,13800000000", "phone,010-12345678", "phone,0755-12345678-801", "phone,+86 138 0000 0000",
			"phone,12345", "email,a.b+c@mail.example.cn", "postcode,100000", "expectedPeople,5000.0", "area,12.50",
			"eventName,𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", "personId,440524188001015368" })
	void aRightAnswerPasses(String key, String typed) {
		assertThat(this.form.check(Forms.answer(key, typed), FILES)).isEmpty();
	}

	@Test
	void limitsAreNamedInTheProblem() {
		Problem tooMany = this.form.check(Forms.answer("expectedPeople", "100001"), FILES).get(0);
		Problem tooShort = this.form.check(Forms.answer("eventName", "𠮷"), FILES).get(0);

		assertThat(tooMany.argumentsIn("zh")).containsExactly("预计人数", new BigDecimal("100000"));
		assertThat(tooShort.argumentsIn("en")).containsExactly("活动名称", 2, 1);
	}

	@Test
	void aCreditCodeWithAWrongCheckDigitWarnsWhereTheFormSaysSo() {
		List<Problem> problems = this.form.check(Forms.answer("organiserCode", "91350211M00013FA1N"), FILES);

		assertThat(problems).extracting(Problem::message, Problem::severity)
			.containsExactly(tuple("form.identifier.credit-code.wrong-check-digit", Problem.Severity.WARNING));
		assertThat(Problem.anyError(problems)).isFalse();
	}

	@Test
	void textWithoutAStatedLimitIsBounded() {
		assertThat(this.form.check(Forms.answer("plan", "𠮷".repeat(5000)), FILES)).isEmpty();
		assertThat(this.form.check(Forms.answer("plan", "a".repeat(5001)), FILES)).extracting(Problem::message)
			.containsExactly("form.text.max");
		assertThat(this.form.check(Forms.answer("phone", "1".repeat(501)), FILES)).extracting(Problem::message)
			.containsExactly("form.text.max");
	}

	@Test
	void controlCharactersAreRefusedAndKept() {
		for (String bad : List.of("a\u0000b", "a\u001Bb", "a\u007Fb", "a\u0085b", "a\uD800b", "a\uFFFEb", "\u0007")) {
			Answers answers = Forms.answer("plan", bad);

			assertThat(this.form.check(answers, FILES)).as(bad)
				.extracting(Problem::message)
				.containsExactly("form.text.control");
			assertThat(answers.typed("plan")).isEqualTo(bad);
		}
		assertThat(this.form.check(Forms.answer("plan", "a\tb\nc"), FILES)).isEmpty();
	}

	@Test
	void oneLineTakesNoLineBreak() {
		assertThat(this.form.check(Forms.answer("eventName", "荷花\n节"), FILES)).extracting(Problem::message)
			.containsExactly("form.text.one-line");
	}

	@Test
	void requiredTextMustBeVisible() {
		assertThat(this.form.check(Forms.answer("eventName", "\u200B\u2060"), FILES)).extracting(Problem::message)
			.containsExactly("form.required");
	}

	@Test
	void forgedParametersAreRefused() {
		Answers answers = Forms.answers(Map.of("isAdmin", List.of("true"), "agent", List.of("x"), "event-plan",
				List.of("x"), "eventName", List.of("甲甲", "乙乙")));

		assertThat(this.form.check(answers, FILES)).extracting(Problem::field, Problem::message)
			.containsExactly(tuple("eventName", "form.one-answer"), tuple(null, "form.unknown-field"),
					tuple(null, "form.unknown-field"), tuple(null, "form.unknown-field"));
		assertThat(this.form.withoutHidden(answers).keys()).doesNotContain("isAdmin", "agent", "event-plan");
	}

	@Test
	void aPatternThatWouldNeverEndGivesUp() {
		FormDefinition slow = Forms
			.form("{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"甲\",\"validate\":{\"pattern\":\"^(a+)+$\"}}");
		FormDefinition deep = Forms.form(
				"{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"甲\",\"validate\":{\"maxLength\":100000,\"pattern\":\"^(a|b)*$\"}}");

		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
			assertThat(slow.check(Answers.read(slow, Map.of("a", List.of("a".repeat(60) + "!"))), Set.of()))
				.extracting(Problem::message)
				.containsExactly("form.text.pattern");
			assertThat(deep.check(Answers.read(deep, Map.of("a", List.of("ab".repeat(50_000)))), Set.of()))
				.hasSizeLessThan(2);
		});
	}

}
