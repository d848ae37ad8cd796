package org.oneseal.licence;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LicenceNumberTests {

	private static final String FIRST = "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";

	@ParameterizedTest
	@ValueSource(strings = { FIRST, "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S",
			"1.2.156.3005.2.11100000000013338W087.11370800MB28559184.37080001202411010001.001.3",
			"1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
			"1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9" })
	void realNumbersAreRead(String value) {
		assertThat(LicenceNumber.parse(value)).map(LicenceNumber::value).contains(value);
	}

	@Test
	void theNextVersionHasItsOwnCheckCharacter() {
		LicenceNumber number = LicenceNumber.parse(FIRST).orElseThrow();

		assertThat(number.nextVersion())
			.hasToString("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S");
	}

	@ParameterizedTest
	@ValueSource(strings = { "",
			"1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M",
			"1.2.156.3005.2.11100000000013338w011.11430000006122244L.20230000403.001.U",
			"1.2.156.3005.3.11100000000013338W011.11430000006122244L.20230000403.001.U",
			"1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000404.001.U",
			"1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.000.W",
			"1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U " })
	void aWrongFormOrCheckCharacterIsNoNumber(String value) {
		assertThat(LicenceNumber.parse(value)).isEmpty();
	}

	@Test
	void partsOfAWrongFormAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LicenceNumber("short", "11430000006122244L", "1", 1))
			.withMessageContaining("type");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LicenceNumber("11100000000013338W011", "11430000006122244L", "1", 1000))
			.withMessageContaining("1000");
	}

	@Test
	void numbersMetInPublicSourcesAreTold() throws Exception {
		String folder = System.getProperty("oneseal.shared.data", "");
		Path file = Path.of(folder, "vectors.json");
		Assumptions.assumeTrue(Files.exists(file), "The vectors are not here: " + file);
		JsonNode vectors = JsonMapper.builder().build().readTree(Files.readAllBytes(file));

		assertThat(vectors.get("elicence_valid")).isNotEmpty()
			.allSatisfy((value) -> assertThat(LicenceNumber.parse(value.stringValue())).isPresent());
		assertThat(vectors.get("elicence_bad")).isNotEmpty()
			.allSatisfy((bad) -> assertThat(LicenceNumber.parse(bad.get("v").stringValue())).isEmpty());
	}

}
