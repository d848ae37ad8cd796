package org.oneseal.licence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.oneseal.seal.HttpTimeStampSource;
import org.oneseal.seal.SealKeys;
import org.oneseal.seal.SealedPdf;
import org.oneseal.seal.SealingException;
import org.oneseal.seal.TimeStampSource;
import org.oneseal.seal.TimeStampUnavailableException;
import org.oneseal.seal.TrustAnchors;
import org.oneseal.seal.Verification;

@Configuration
@EnableConfigurationProperties(SealProperties.class)
class SealConfiguration {

	@Bean
	SealKeys sealKeys(@Value("${oneseal.home}") Path home, Clock clock) throws IOException {
		return new SealKeys(home, clock);
	}

	@Bean
	Seals seals(SealProperties properties, SealKeys made) {
		return new Seals(properties, made);
	}

	@Bean
	TrustAnchors trustAnchors(SealProperties properties, SealKeys made)
			throws SealingException, IOException, CertificateException {
		List<X509Certificate> anchors = new ArrayList<>(List.of(made.authority()));
		CertificateFactory factory = CertificateFactory.getInstance("X.509");
		for (Path file : properties.trust()) {
			try (InputStream in = Files.newInputStream(file)) {
				for (var certificate : factory.generateCertificates(in)) {
					anchors.add((X509Certificate) certificate);
				}
			}
		}
		return new TrustAnchors(anchors);
	}

	@Bean
	TimeStampSource timeStampSource(SealProperties properties, SealKeys made, TrustAnchors anchors)
			throws SealingException {
		if (properties.timeStampUrl() != null) {
			return new HttpTimeStampSource(properties.timeStampUrl(), properties.timeStampTimeout(), anchors);
		}
		if (properties.localTimeStamps()) {
			return made.timeStamps();
		}
		return (hash) -> {
			throw new TimeStampUnavailableException(
					"No time-stamp authority is configured: set oneseal.seal.time-stamp-url");
		};
	}

	@Bean
	SealedPdf sealedPdf(TimeStampSource timeStamps, Clock clock) {
		return new SealedPdf(timeStamps, clock);
	}

	@Bean
	Verification verification(TrustAnchors anchors) {
		return new Verification(anchors, anchors);
	}

}
