package org.oneseal.ui.api;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import org.oneseal.form.Problem;
import org.oneseal.review.Opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

class ApiJsonTests {

	@Test
	void theActionSaysWhichActIsMeant() {
		TaskAct act = read("{\"action\":\"opinion\",\"seen\":\"f0\",\"verdict\":\"AGREE\",\"findings\":\"合格\"}",
				TaskAct.class);

		assertThat(act).isEqualTo(new TaskAct.GiveOpinion("f0", Opinion.Verdict.AGREE, "合格", null, null));
	}

	@Test
	void theActionMayComeLast() {
		assertThat(read("{\"seen\":\"f0\",\"action\":\"accept\"}", TaskAct.class)).isEqualTo(new TaskAct.Accept("f0"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{} | api.json.wrong-type |
			{"action":"steal"} | api.json.wrong-type |
			{"action":null} | api.json.wrong-type |
			{"action":7} | api.json.wrong-type |
			[] | api.json.wrong-type |
			{"action":"grant","reason":"misspelt"} | api.json.unknown | reason
			{"action":"grant","reasons":5} | api.json.wrong-type | reasons
			{"action":"grant","reasons":{}} | api.json.wrong-type | reasons
			{"action":"grant","reasons":["a"]} | api.json.wrong-type | reasons
			{"action":"grant","action":"refuse"} | api.json.unreadable |
			{"action":"opinion","verdict":"agree"} | api.json.wrong-type | verdict
			{"action":"opinion","verdict":0} | api.json.wrong-type | verdict
			{"action":"correct","items":{}} | api.json.wrong-type | items
			{"action":"correct","items":["a"]} | api.json.wrong-type | items[0]
			{"action":"accept"} {} | api.json.wrong-type |
			{"action":"accept" | api.json.unreadable |
			{'action':'accept'} | api.json.unreadable |
			`\0` | api.json.unreadable |
			`` | api.json.wrong-type |
			""")
	void whatIsNotExactlyAnActIsRefusedAndItsPlaceNamed(String json, String key, String field) {
		Throwable failure = catchThrowable(() -> read(json, TaskAct.class));

		assertThat(Classification.of(failure).problems()).extracting(Problem::message, Problem::field)
			.containsExactly(tuple(key, field));
	}

	@Test
	void deepNestingIsRefused() {
		String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> read(deep, AnswersBody.class));
	}

	@Test
	void answersAreTakenAsTyped() {
		AnswersBody answers = read("{\"a\":\"x\",\"b\":12.50,\"c\":true,\"d\":null,\"e\":[\"1\",\"2\"],\"f\":7}",
				AnswersBody.class);

		assertThat(answers.typed()).isEqualTo(Map.of("a", List.of("x"), "b", List.of("12.50"), "c", List.of("true"),
				"d", List.of(), "e", List.of("1", "2"), "f", List.of("7")));
	}

	@Test
	void aNumberWithAHugeExponentStaysShort() {
		assertThat(read("{\"a\":1e999999999}", AnswersBody.class).typed().get("a").get(0)).hasSizeLessThan(20);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"a\":{}}", "{\"a\":[[]]}", "{\"a\":[null]}", "{\"a\":[{\"b\":1}]}" })
	void anAnswerThatIsNoAnswerNamesItsField(String json) {
		AnswersBody answers = read(json, AnswersBody.class);

		assertThatExceptionOfType(Refusal.class).isThrownBy(answers::typed)
			.satisfies((refusal) -> assertThat(refusal.problems().get(0).field()).isEqualTo("a"));
	}

	@Test
	void whatDoesNotApplyIsLeftOut() {
		String json = ApiJson.MAPPER.writeValueAsString(new ApplicationList.Entry("1", "m", "a", null, null));

		assertThat(json).isEqualTo("{\"id\":\"1\",\"matter\":\"m\",\"authority\":\"a\"}");
	}

	private static <T> T read(String json, Class<T> type) {
		return ApiJson.MAPPER.readValue(json, type);
	}

}
