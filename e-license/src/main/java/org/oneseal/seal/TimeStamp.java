package org.oneseal.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A time-stamp token whose signature, imprint and key purpose have been checked.
 *
 * @param at the proven time
 * @param authority the certificate of who proves it
 * @param others the other certificates in the token
 */
record TimeStamp(Instant at, X509Certificate authority, Collection<X509Certificate> others) {

	/**
	 * Checks a token (RFC 3161, 2.3 and 2.4.2).
	 * @param token DER
	 * @param sha256 what it must have stamped
	 * @throws TimeStampUnavailableException with the reason it is not acceptable
	 */
	static TimeStamp checked(byte[] token, byte[] sha256) throws TimeStampUnavailableException {
		try {
			CMSSignedData signed = new CMSSignedData(token);
			if (!CMSObjectIdentifiers.signedData.equals(signed.toASN1Structure().getContentType())) {
				throw new TimeStampUnavailableException("The time-stamp token is not signed data");
			}
			TimeStampToken parsed = new TimeStampToken(signed);
			if (!TSPAlgorithms.SHA256.equals(parsed.getTimeStampInfo().getMessageImprintAlgOID())
					|| !MessageDigest.isEqual(sha256, parsed.getTimeStampInfo().getMessageImprintDigest())) {
				throw new TimeStampUnavailableException("The time-stamp token belongs to something else");
			}
			X509CertificateHolder holder = authorityOf(parsed);
			// checks the signature, the ESS certificate, validity at genTime and the
			// critical, only purpose "time stamping"
			parsed.validate(new JcaSimpleSignerInfoVerifierBuilder().build(holder));
			return new TimeStamp(parsed.getTimeStampInfo().getGenTime().toInstant(), Certificates.of(holder),
					Certificates.of(parsed.getCertificates().getMatches(null)));
		}
		catch (TSPException | CMSException | IOException | OperatorCreationException | GeneralSecurityException ex) {
			throw new TimeStampUnavailableException("The time-stamp token is not valid: " + ex.getMessage(), ex);
		}
		catch (RuntimeException ex) {
			// what the library throws at a malformed encoding has many types
			throw new TimeStampUnavailableException("The time-stamp token is not valid: " + ex.getMessage(), ex);
		}
	}

	private static X509CertificateHolder authorityOf(TimeStampToken token) throws TimeStampUnavailableException {
		Collection<X509CertificateHolder> matches = token.getCertificates().getMatches(token.getSID());
		List<X509CertificateHolder> found = List.copyOf(matches);
		if (found.size() != 1) {
			throw new TimeStampUnavailableException(
					"The time-stamp token does not hold the one certificate of its authority");
		}
		return found.get(0);
	}

}
