package org.oneseal.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AnswersTests {

	private final FormDefinition form = Forms.event();

	@Test
	void answersHaveTheTypeOfTheirField() {
		Answers answers = Answers.read(this.form,
				Map.of("eventName", List.of("荷花节"), "expectedPeople", List.of("6000"), "startsOn",
						List.of("2026-11-21"), "truth", List.of("on"), "facilities", List.of("stage", "stand"), "venue",
						List.of("indoor")));

		assertThat(answers.text("eventName")).contains("荷花节");
		assertThat(answers.number("expectedPeople")).contains(new BigDecimal("6000"));
		assertThat(answers.date("startsOn")).contains(LocalDate.of(2026, 11, 21));
		assertThat(answers.ticked("truth")).isTrue();
		assertThat(answers.choices("facilities")).containsExactly("stage", "stand");
		assertThat(answers.chose("venue", "indoor")).isTrue();
		assertThat(answers.number("eventName")).isEmpty();
	}

	@Test
	void nothingTypedIsLost() {
		String typed = "𠮷野家  第 007 号👨‍👩‍👧‍👦\t① ";
		Answers answers = Answers.read(this.form, Map.of("eventName", List.of("　 " + typed + "\r\n"), "plan",
				List.of("一\r\n\r\n  二\r三"), "area", List.of(" 约 一百 ")));

		assertThat(answers.typed("eventName")).isEqualTo(typed.strip());
		assertThat(answers.typed("plan")).isEqualTo("一\n\n  二\n三");
		assertThat(answers.typed("area")).isEqualTo("约 一百");
		assertThat(answers.value("area")).isEmpty();
	}

	@Test
	void leadingZerosStayInTextAndAsTyped() {
		Answers answers = Answers.read(this.form, Map.of("postcode", List.of("001234"), "area", List.of("007.50")));

		assertThat(answers.text("postcode")).contains("001234");
		assertThat(answers.typed("area")).isEqualTo("007.50");
		assertThat(answers.number("area")).contains(new BigDecimal("7.50"));
	}

	@Test
	void fullWidthCharactersAreReadInNumbersDatesAndIdentifiersOnly() {
		Answers answers = Answers.read(this.form,
				Map.of("expectedPeople", List.of("６０００"), "area", List.of("－１２．５"), "startsOn", List.of("２０２６－０１－０２"),
						"personId", List.of("１１０１０５１９４９１２３１００２ｘ"), "phone", List.of("（０１０）１２３４５６７８"), "eventName",
						List.of("ＡＢＣ１")));

		assertThat(answers.number("expectedPeople")).contains(new BigDecimal("6000"));
		assertThat(answers.number("area")).contains(new BigDecimal("-12.5"));
		assertThat(answers.date("startsOn")).contains(LocalDate.of(2026, 1, 2));
		assertThat(answers.text("personId")).contains("11010519491231002X");
		assertThat(answers.text("phone")).contains("(010)12345678");
		assertThat(answers.text("eventName")).contains("ＡＢＣ１");
		assertThat(answers.typed("personId")).isEqualTo("１１０１０５１９４９１２３１００２ｘ");
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-21,2026-11-21", "2026/1/2,2026-01-02", "2026.01.02,2026-01-02", "2026年1月2日,2026-01-02",
			"2024-02-29,2024-02-29" })
	void datesAreReadAsPeopleWriteThem(String typed, LocalDate date) {
		assertThat(Answers.read(this.form, Map.of("startsOn", List.of(typed))).date("startsOn")).contains(date);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2026-02-29", "2026-13-01", "21/11/2026", "0000-01-01", "9999-01-01", "tomorrow", "2026-11" })
	void whatIsNoRealDateIsNone(String typed) {
		assertThat(Answers.read(this.form, Map.of("startsOn", List.of(typed))).date("startsOn")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e9", "1E999999999", "1,000", "0x10", "NaN", "Infinity", ".5", "5.", "--1", "1 000", "٣",
			"一百", "1111111111111111111111111111111" })
	void whatIsNoPlainNumberIsNone(String typed) {
		assertThat(Answers.read(this.form, Map.of("area", List.of(typed))).number("area")).isEmpty();
	}

	@Test
	void theParametersOfThePageAreNotAnswers() {
		Answers answers = Answers.read(this.form,
				Map.of("_csrf", List.of("x"), "forged", List.of("y"), "eventName", List.of("甲")));

		assertThat(answers.keys()).containsExactly("eventName", "forged");
	}

	@Test
	void blankIsNoAnswer() {
		Answers answers = Answers.read(this.form, Map.of("eventName", List.of(" 　\r\n"), "area", List.of(""), "venue",
				List.of(), "plan", List.of("\u200B")));

		assertThat(answers.values()).isEmpty();
		assertThat(answers.keys()).containsExactly("plan");
	}

	@Test
	void jsonComesBackTheSame() {
		Answers answers = Answers.read(this.form,
				Map.of("eventName", List.of("𠮷\"\\</script>👍"), "area", List.of("约 100"), "expectedPeople",
						List.of("007"), "facilities", List.of("stand", "stage"), "plan", List.of("一\n\t二"), "truth",
						List.of("on"), "forged", List.of("x", "y")));

		Answers back = Answers.fromJson(this.form, answers.toJson());

		assertThat(back).isEqualTo(answers).hasSameHashCodeAs(answers);
		assertThat(back.values()).isEqualTo(answers.values());
		assertThat(back.toJson()).isEqualTo(answers.toJson())
			.startsWith("{\"eventName\":")
			.contains("\"expectedPeople\":\"007\"", "\"facilities\":[\"stand\",\"stage\"]");
		assertThat(Answers.fromJson(this.form, Answers.none().toJson())).isEqualTo(Answers.none());
	}

	@Test
	void clientsMaySendNumbersAndTruthValues() {
		Answers answers = Answers.fromJson(this.form,
				"{\"expectedPeople\":6000,\"area\":0.10,\"truth\":true,\"facilities\":[\"stage\"],\"eventName\":null}");

		assertThat(answers.number("expectedPeople")).contains(new BigDecimal("6000"));
		assertThat(answers.typed("area")).isEqualTo("0.10");
		assertThat(answers.ticked("truth")).isTrue();
		assertThat(answers.choices("facilities")).containsExactly("stage");
		assertThat(answers.keys()).doesNotContain("eventName");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "7", "{", "{\"eventName\":{}}", "{\"eventName\":[[]]}", "{\"eventName\":[null]}",
			"{\"eventName\":\"a\",\"eventName\":\"b\"}" })
	void otherJsonIsRefused(String json) {
		assertThatIllegalArgumentException().isThrownBy(() -> Answers.fromJson(this.form, json));
	}

	@Test
	void anEnormousNumberInJsonIsNoNumber() {
		assertThat(Answers.fromJson(this.form, "{\"area\":1e999999999}").number("area")).isEmpty();
	}

}
