package org.oneseal.seal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oneseal.licence.SampleLicence;

import static org.assertj.core.api.Assertions.assertThat;

/** What software that is not ours says about a sealed licence. */
class JudgesTests {

	@TempDir
	private static Path home;

	private static SampleLicence sample;

	private static byte[] licence;

	@BeforeAll
	static void seal() throws Exception {
		sample = new SampleLicence(home);
		licence = sample.sealed(SampleLicence.data());
		Files.write(home.resolve("licence.pdf"), licence);
	}

	@Test
	void theEuropeanValidatorPassesItAtLevelBT() throws Exception {
		Judges.passesTheEuropeanValidator(licence, sample.keys().authority(), SampleLicence.CLOCK.instant());
	}

	@Test
	void qpdfFindsNoFault() throws Exception {
		assertThat(output("qpdf", "--check")).contains("No syntax or stream encoding errors found");
	}

	@Test
	void popplerFindsTheSignatureValidAndTheWholeFileSigned() throws Exception {
		assertThat(output("pdfsig", "-nocert")).contains("Signature is Valid.")
			.contains("Total document signed")
			.contains(SampleLicence.DEPARTMENT);
	}

	@Test
	void popplerReadsTheTextExactly() throws Exception {
		assertThat(output("pdftotext", "-enc", "UTF-8", "%", "-").lines()).contains("食品经营许可证", "临江市荷塘月色餐饮管理有限公司",
				"自 2026年11月22日 至 2031年11月21日");
	}

	private static String output(String program, String... arguments) throws Exception {
		return Judges.output(home.resolve("licence.pdf"), program, arguments);
	}

}
