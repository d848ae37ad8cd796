package org.oneseal.identifier;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CheckCharactersTests {

	private static final String PREFIX = "1.2.156.3005.2.";

	@Test
	void licenceIdentifiersInUseHaveTheMod37Radix36Character() {
		assertThat(Vectors.of("elicence_valid")).allMatch(CheckCharactersTests::licenceIdentifierFits);
	}

	@Test
	void anInventedLicenceIdentifierIsFoundOut() {
		assertThat(Vectors.of("elicence_bad")).noneMatch(CheckCharactersTests::licenceIdentifierFits);
	}

	@Test
	void eachVersionOfALicenceHasItsOwnCheckCharacter() {
		String withoutVersion = "11100000000013338W01111430000006122244L20230000403";

		assertThat(CheckCharacters.mod37Radix36(withoutVersion + "001")).isEqualTo('U');
		assertThat(CheckCharacters.mod37Radix36(withoutVersion + "002")).isEqualTo('S');
	}

	@Test
	void mod37Radix36FindsEveryWrongCharacter() {
		Random random = seeded();
		for (int round = 0; round < 500; round++) {
			String right = randomText(random, 36, 5 + random.nextInt(40));
			String wrong = withOneCharacterChanged(right, random, 36);

			assertThat(CheckCharacters.mod37Radix36(wrong)).as("%s -> %s", right, wrong)
				.isNotEqualTo(CheckCharacters.mod37Radix36(right));
		}
	}

	@Test
	void mod11Radix2FindsEveryWrongDigit() {
		Random random = seeded();
		for (int round = 0; round < 500; round++) {
			String right = randomText(random, 10, 17);
			String wrong = withOneCharacterChanged(right, random, 10);

			assertThat(CheckCharacters.mod11Radix2(wrong)).as("%s -> %s", right, wrong)
				.isNotEqualTo(CheckCharacters.mod11Radix2(right));
		}
	}

	@Test
	void smallLettersAndOtherCharactersAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> CheckCharacters.mod37Radix36("11a"))
			.withMessageContaining("character 3");
		assertThatIllegalArgumentException().isThrownBy(() -> CheckCharacters.mod37Radix36("1.1"));
		assertThatIllegalArgumentException().isThrownBy(() -> CheckCharacters.mod11Radix2("1A"));
	}

	static Random seeded() {
		long seed = System.nanoTime();
		System.out.println("random seed " + seed);
		return new Random(seed);
	}

	static String randomText(Random random, int radix, int length) {
		StringBuilder text = new StringBuilder();
		random.ints(length, 0, radix).forEach((value) -> text.append(character(value)));
		return text.toString();
	}

	static String withOneCharacterChanged(String text, Random random, int radix) {
		int place = random.nextInt(text.length());
		int before = Character.digit(text.charAt(place), 36);
		int after = (before + 1 + random.nextInt(radix - 1)) % radix;
		return text.substring(0, place) + character(after) + text.substring(place + 1);
	}

	private static char character(int value) {
		return Character.toUpperCase(Character.forDigit(value, 36));
	}

	private static boolean licenceIdentifierFits(String identifier) {
		String characters = identifier.substring(PREFIX.length()).replace(".", "");
		int last = characters.length() - 1;
		return CheckCharacters.mod37Radix36(characters.substring(0, last)) == characters.charAt(last);
	}

}
