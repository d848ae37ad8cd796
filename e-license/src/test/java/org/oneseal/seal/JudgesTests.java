package org.oneseal.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import org.junit.jupiter.api.Assumptions;
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
		CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
		trusted.addCertificate(new CertificateToken(sample.keys().authority()));
		CommonCertificateVerifier verifier = new CommonCertificateVerifier();
		verifier.setTrustedCertSources(trusted);
		PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(licence));
		validator.setCertificateVerifier(verifier);

		SimpleReport report = validator.validateDocument().getSimpleReport();

		assertThat(report.getSignaturesCount()).isEqualTo(1);
		String signature = report.getFirstSignatureId();
		assertThat(report.getIndication(signature)).as(report.getAdESValidationErrors(signature).toString())
			.isEqualTo(Indication.TOTAL_PASSED);
		assertThat(report.getSignatureFormat(signature)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
		assertThat(report.getSignatureScopes(signature)).singleElement()
			.satisfies((scope) -> assertThat(scope.getScope()).isEqualTo(SignatureScopeType.FULL));
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
		Path file = home.resolve("licence.pdf");
		List<String> command = new ArrayList<>(List.of(program));
		command.addAll(List.of(arguments));
		if (!command.contains("%")) {
			command.add("%");
		}
		command.replaceAll((word) -> word.equals("%") ? file.toString() : word);
		Process process;
		try {
			process = new ProcessBuilder(command).redirectErrorStream(true).start();
		}
		catch (IOException ex) {
			Assumptions.abort(program + " is not installed");
			throw ex;
		}
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		return output;
	}

}
