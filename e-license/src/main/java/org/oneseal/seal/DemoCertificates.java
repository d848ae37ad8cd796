package org.oneseal.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the keys and certificates of the demonstration: an authority of its own, seals
 * and a time-stamp authority under it. They name themselves as a demonstration.
 */
final class DemoCertificates {

	/** RSA-2048 with SHA-256: every reader of PDF checks it. */
	private static final int KEY_BITS = 2048;

	private static final String SIGNED_WITH = "SHA256withRSA";

	/** Dated back, so that a demonstration may be played in the recent past. */
	private static final Duration DATED_BACK = Duration.ofDays(400);

	private static final Duration AUTHORITY_LIVES = Duration.ofDays(30 * 365);

	private static final Duration OTHERS_LIVE = Duration.ofDays(10 * 365);

	private static final SecureRandom RANDOM = new SecureRandom();

	private DemoCertificates() {
	}

	static KeyStoreSeal authority(Instant now) throws GeneralSecurityException, IOException {
		KeyPair pair = keyPair();
		X500Name name = name("OneSeal 演示根证书 Demo CA");
		X509v3CertificateBuilder builder = builder(name, now, AUTHORITY_LIVES, name, pair)
			.addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
			.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
		return new KeyStoreSeal("demo authority", pair.getPrivate(), List.of(signed(builder, pair)));
	}

	static KeyStoreSeal seal(KeyStoreSeal authority, String department, Instant now)
			throws GeneralSecurityException, IOException {
		KeyPair pair = keyPair();
		X509v3CertificateBuilder builder = under(authority, department, now, pair).addExtension(Extension.keyUsage,
				true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
		return issued(authority, department, builder, pair);
	}

	static KeyStoreSeal timeStampAuthority(KeyStoreSeal authority, Instant now)
			throws GeneralSecurityException, IOException {
		KeyPair pair = keyPair();
		String name = "OneSeal 演示时间戳 Demo TSA";
		X509v3CertificateBuilder builder = under(authority, name, now, pair)
			.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
			.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
		return issued(authority, name, builder, pair);
	}

	private static KeyStoreSeal issued(KeyStoreSeal authority, String label, X509v3CertificateBuilder builder,
			KeyPair pair) throws GeneralSecurityException, IOException {
		X509Certificate certificate = signed(builder,
				new KeyPair(authority.certificate().getPublicKey(), authority.key()));
		return new KeyStoreSeal(label, pair.getPrivate(), List.of(certificate, authority.certificate()));
	}

	/**
	 * A certificate that says that its authority revokes nothing (RFC 9608), which is
	 * true of the demonstration.
	 */
	private static X509v3CertificateBuilder under(KeyStoreSeal authority, String name, Instant now, KeyPair pair)
			throws GeneralSecurityException, IOException {
		X500Name issuer = X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
		return builder(issuer, now, OTHERS_LIVE, name(name), pair)
			.addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
			.addExtension(Extension.authorityKeyIdentifier, false,
					new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate().getPublicKey()))
			.addExtension(Extension.noRevAvail, false, DERNull.INSTANCE);
	}

	private static X509v3CertificateBuilder builder(X500Name issuer, Instant now, Duration lives, X500Name subject,
			KeyPair pair) throws GeneralSecurityException, IOException {
		Date from = Date.from(now.minus(DATED_BACK));
		Date until = Date.from(now.plus(lives));
		return new JcaX509v3CertificateBuilder(issuer, new BigInteger(127, RANDOM).setBit(126), from, until, subject,
				pair.getPublic())
			.addExtension(Extension.subjectKeyIdentifier, false,
					new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
	}

	private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair issuer)
			throws GeneralSecurityException, IOException {
		try {
			return Certificates.of(builder.build(new JcaContentSignerBuilder(SIGNED_WITH).build(issuer.getPrivate())));
		}
		catch (OperatorCreationException ex) {
			throw new GeneralSecurityException(ex);
		}
	}

	private static X500Name name(String commonName) {
		return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "CN")
			.addRDN(BCStyle.O, "OneSeal 演示 Demonstration")
			.addRDN(BCStyle.CN, commonName)
			.build();
	}

	private static KeyPair keyPair() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(KEY_BITS);
		return generator.generateKeyPair();
	}

}
