package org.oneseal.identifier;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** GB 32100-2015. */
class CreditCodeTests {

	@Test
	void codesInUseAreValid() {
		assertThat(Vectors.of("uscc_valid")).allMatch((code) -> CreditCode.verdict(code) == Verdict.VALID);
	}

	@Test
	void noInvalidCodePasses() {
		assertThat(Vectors.of("uscc_invalid")).noneMatch((code) -> CreditCode.verdict(code) == Verdict.VALID);
	}

	@Test
	void aRealEarlyCodeIsWellFormedWithAWrongCheckDigit() {
		assertThat(CreditCode.verdict("91350211M00013FA1N")).isEqualTo(Verdict.WRONG_CHECK_DIGIT);
		assertThat(CreditCode.checkCharacter("91350211M00013FA1")).isEqualTo('3');
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "083372204", "1151130000877869M", "91310115591693856AA", "9131011559169385I6",
			"91310115591693856O", "91310115591693856-", "９", "91310115591693856𠮷" })
	void anythingElseIsMalformed(String code) {
		assertThat(CreditCode.verdict(code)).isEqualTo(Verdict.MALFORMED);
	}

	@Test
	void fullWidthCharactersSmallLettersAndSpacesAreMended() {
		String typed = "９１３１０１１５ 591693856ａ";

		assertThat(CreditCode.normalise(typed)).isEqualTo("91310115591693856A");
		assertThat(CreditCode.verdict(typed)).isEqualTo(Verdict.VALID);
	}

	@Test
	void everySingleWrongCharacterIsFound() {
		Random random = CheckCharactersTests.seeded();
		for (int round = 0; round < 500; round++) {
			StringBuilder code = new StringBuilder();
			random.ints(17, 0, 31).forEach((value) -> code.append(CreditCode.CHARACTERS.charAt(value)));
			code.append(CreditCode.checkCharacter(code.toString()));
			assertThat(CreditCode.verdict(code.toString())).isEqualTo(Verdict.VALID);

			int place = random.nextInt(18);
			int before = CreditCode.CHARACTERS.indexOf(code.charAt(place));
			code.setCharAt(place, CreditCode.CHARACTERS.charAt((before + 1 + random.nextInt(30)) % 31));

			assertThat(CreditCode.verdict(code.toString())).as(code.toString()).isEqualTo(Verdict.WRONG_CHECK_DIGIT);
		}
	}

	@Test
	void theCheckCharacterNeedsSeventeenPermittedCharacters() {
		assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.checkCharacter("9131"));
		assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.checkCharacter("9131011559169385O"));
	}

}
