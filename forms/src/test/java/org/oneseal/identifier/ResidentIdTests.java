package org.oneseal.identifier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** GB 11643. */
class ResidentIdTests {

	@Test
	void publishedNumbersAreValid() {
		assertThat(Vectors.of("id_valid")).allMatch((number) -> ResidentId.verdict(number) == Verdict.VALID);
	}

	@Test
	void aWrongCheckDigitIsFound() {
		assertThat(Vectors.of("id_invalid"))
			.allMatch((number) -> ResidentId.verdict(number) == Verdict.WRONG_CHECK_DIGIT);
	}

	@Test
	void aSmallXAndFullWidthDigitsAreMended() {
		assertThat(ResidentId.normalise("１１０１０５ 19491231 002ｘ")).isEqualTo("11010519491231002X");
		assertThat(ResidentId.verdict("11010519491231002x")).isEqualTo(Verdict.VALID);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "110105491231002", "11010519491331002X", "11010519490229002X", "01010519491231002X",
			"1101051949123100XX", "11010517491231002X", "11010521491231002X", "11010519491231002Y" })
	void whatCannotBeANumberIsMalformed(String number) {
		assertThat(ResidentId.verdict(number)).isEqualTo(Verdict.MALFORMED);
	}

	@Test
	void noSingleWrongDigitPasses() {
		Random random = CheckCharactersTests.seeded();
		for (int round = 0; round < 500; round++) {
			LocalDate birth = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
			String first17 = "1" + CheckCharactersTests.randomText(random, 10, 5)
					+ birth.format(DateTimeFormatter.BASIC_ISO_DATE) + CheckCharactersTests.randomText(random, 10, 3);
			String number = first17 + CheckCharacters.mod11Radix2(first17);
			assertThat(ResidentId.verdict(number)).as(number).isEqualTo(Verdict.VALID);

			String wrong = CheckCharactersTests.withOneCharacterChanged(first17, random, 10) + number.charAt(17);

			assertThat(ResidentId.verdict(wrong)).as("%s -> %s", number, wrong).isNotEqualTo(Verdict.VALID);
		}
	}

}
