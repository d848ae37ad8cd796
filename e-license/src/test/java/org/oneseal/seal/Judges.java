package org.oneseal.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
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

import static org.assertj.core.api.Assertions.assertThat;

/** Software that is not ours, asked about what we sealed. */
public final class Judges {

	private Judges() {
	}

	/**
	 * EU DSS finds one seal over the whole file, and passes it as PAdES-BASELINE-T.
	 * @param authority the only certificate it trusts
	 * @param at when it is asked
	 */
	public static void passesTheEuropeanValidator(byte[] pdf, X509Certificate authority, Instant at) {
		CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
		trusted.addCertificate(new CertificateToken(authority));
		CommonCertificateVerifier verifier = new CommonCertificateVerifier();
		verifier.setTrustedCertSources(trusted);
		PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
		validator.setCertificateVerifier(verifier);
		validator.setValidationTime(Date.from(at));

		SimpleReport report = validator.validateDocument().getSimpleReport();

		assertThat(report.getSignaturesCount()).isEqualTo(1);
		String signature = report.getFirstSignatureId();
		assertThat(report.getIndication(signature)).as(report.getAdESValidationErrors(signature).toString())
			.isEqualTo(Indication.TOTAL_PASSED);
		assertThat(report.getSignatureFormat(signature)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
		assertThat(report.getSignatureScopes(signature)).singleElement()
			.satisfies((scope) -> assertThat(scope.getScope()).isEqualTo(SignatureScopeType.FULL));
	}

	/**
	 * What a program prints about a file; the test is skipped where the program is not
	 * installed.
	 * @param arguments {@code %} stands for the file, which comes last otherwise
	 */
	public static String output(Path file, String program, String... arguments)
			throws IOException, InterruptedException {
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
