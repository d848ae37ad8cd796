package org.oneseal.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A time-stamp authority within this process, for demonstrations and tests: it proves no
 * more than our own clock. Thread-safe.
 */
public final class LocalTimeStampAuthority implements TimeStampSource {

	/**
	 * The policy "demonstration, nothing is promised", under an identifier of our own.
	 */
	private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier(
			"2.25.96863210394386716521067226519024815341");

	private static final int SERIAL_BITS = 96;

	private final SecureRandom random = new SecureRandom();

	private final PrivateKey key;

	private final List<X509Certificate> chain;

	private final Clock clock;

	public LocalTimeStampAuthority(PrivateKey key, List<X509Certificate> chain, Clock clock) {
		this.key = key;
		this.chain = List.copyOf(chain);
		this.clock = clock;
	}

	@Override
	public byte[] token(byte[] sha256) throws TimeStampUnavailableException {
		TimeStampQuestion question = new TimeStampQuestion(sha256, random);
		try {
			return question.answeredBy(respond(question.encoded())).getTimeStampToken().getEncoded();
		}
		catch (IOException | TSPException ex) {
			throw new TimeStampUnavailableException("The local time-stamp authority failed: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Answers a request as RFC 3161 defines it.
	 * @param request DER
	 * @return DER, also when the request is refused
	 */
	public byte[] respond(byte[] request) throws TimeStampUnavailableException {
		try {
			TimeStampResponseGenerator generator = new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED);
			Date now = Date.from(clock.instant());
			return generator
				.generate(new TimeStampRequest(request), new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE), now)
				.getEncoded();
		}
		catch (IOException | TSPException | OperatorCreationException | CertificateEncodingException ex) {
			throw new TimeStampUnavailableException("The local time-stamp authority failed: " + ex.getMessage(), ex);
		}
	}

	private TimeStampTokenGenerator tokens()
			throws OperatorCreationException, CertificateEncodingException, TSPException {
		DigestCalculator digest = new JcaDigestCalculatorProviderBuilder().build()
			.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
		TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
				new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", key, chain.get(0)), digest, POLICY);
		tokens.addCertificates(new JcaCertStore(chain.subList(0, 1)));
		tokens.setAccuracySeconds(1);
		return tokens;
	}

}
