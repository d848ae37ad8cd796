package org.oneseal.licence;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultyFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LayoutReaderTests {

	private static String sample;

	@BeforeAll
	static void read() throws Exception {
		try (InputStream in = LayoutReaderTests.class
			.getResourceAsStream("/matters/food-business-licence/licence.layout.yaml")) {
			sample = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static List<Fault> faults(String yaml) {
		FaultyFilesException refusal = catchThrowableOfType(FaultyFilesException.class,
				() -> LayoutReader.read("a/licence.layout.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
		return refusal.faults();
	}

	@Test
	void aLayoutListsTheValuesItNeeds() {
		assertThat(SampleLicence.layout().fields()).containsExactlyInAnyOrder("holderName", "creditCode",
				"responsiblePerson", "premises", "businessForm", "foodCategories", "licenceNumber", "validFrom",
				"validUntil", "issuer", "issuedOn");
	}

	@Test
	void aPlaceholderWithoutAValueIsAFault() {
		assertThat(faults(sample.replace("{premises}", "{premisses}"))).anySatisfy((fault) -> {
			assertThat(fault.element()).isEqualTo("content[2].row.value");
			assertThat(fault.line()).isPositive();
			assertThat(fault.what()).contains("{premisses}");
			assertThat(fault.remedy()).contains("premises");
		});
	}

	@Test
	void aValueShownNowhereIsAFault() {
		assertThat(faults(sample.replace("  issuer: text", "  issuer: text\n  remarks: text?"))).singleElement()
			.satisfies((fault) -> assertThat(fault.what()).contains("remarks"));
	}

	@Test
	void allFaultsAreToldAtOnce() {
		String broken = sample.replace("accent: \"#a5823c\"", "accent: gold")
			.replace("premises: text", "premises: words")
			.replace("footer:", "fooder:")
			.replace("{holderName}", "{holder name}");

		assertThat(faults(broken)).extracting(Fault::element)
			.contains("look.accent", "data.premises", "fooder", "content[0].row.value");
	}

	@Test
	void aCharacterNoFontHasIsAFault() {
		assertThat(faults(sample.replace("扫码核验", "扫码核验😀"))).singleElement()
			.satisfies((fault) -> assertThat(fault.what()).contains("U+1F600"));
	}

	@Test
	void aFileThatIsNoLayoutIsAFault() {
		assertThat(faults("- a\n- b")).isNotEmpty();
		assertThat(faults("title: [")).isNotEmpty();
		assertThat(faults("a: b")).extracting(Fault::element).contains("title", "data", "seal", "qr", "content");
	}

}
