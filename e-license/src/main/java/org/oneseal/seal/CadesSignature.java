package org.oneseal.seal;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/**
 * Builds the signature a PDF carries at level PAdES B-T (ETSI EN 319 142-1, 6.3): one
 * signer, signing-certificate-v2, no CMS signing time, and a time-stamp on the signature
 * itself.
 */
final class CadesSignature {

	private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

	private CadesSignature() {
	}

	/**
	 * Signs and stamps.
	 * @param documentHash SHA-256 over the document's signed bytes
	 * @return DER
	 */
	static byte[] of(byte[] documentHash, Seal seal, TimeStampSource timeStamps) throws SealingException {
		try {
			DERSet signed = signedAttributes(documentHash, seal.certificate());
			byte[] value = seal.sign(signed.getEncoded(ASN1Encoding.DER));
			DERSet unsigned = new DERSet(
					attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, stamp(value, timeStamps)));
			SignerInfo signer = new SignerInfo(signerOf(seal), SHA256, signed,
					new DefaultSignatureAlgorithmIdentifierFinder().find(seal.algorithm()), new DEROctetString(value),
					unsigned);
			SignedData data = new SignedData(new DERSet(SHA256), new ContentInfo(CMSObjectIdentifiers.data, null),
					certificates(seal.chain()), null, new DERSet(signer));
			return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
		}
		catch (IOException | CertificateEncodingException ex) {
			throw new SealingException("The signature of %s cannot be encoded".formatted(seal.label()), ex);
		}
	}

	/**
	 * The token, checked once more here: whatever the source is, nothing leaves without a
	 * proof of its time.
	 */
	private static ASN1Primitive stamp(byte[] signature, TimeStampSource timeStamps)
			throws TimeStampUnavailableException, IOException {
		byte[] imprint = sha256(signature);
		byte[] token = timeStamps.token(imprint);
		TimeStamp.checked(token, imprint);
		return ASN1Primitive.fromByteArray(token);
	}

	private static DERSet signedAttributes(byte[] documentHash, X509Certificate certificate)
			throws CertificateEncodingException {
		ASN1EncodableVector attributes = new ASN1EncodableVector();
		attributes.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_contentType, CMSObjectIdentifiers.data));
		attributes.add(attribute(PKCSObjectIdentifiers.pkcs_9_at_messageDigest, new DEROctetString(documentHash)));
		attributes.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate(certificate)));
		return new DERSet(attributes);
	}

	private static SigningCertificateV2 signingCertificate(X509Certificate certificate)
			throws CertificateEncodingException {
		IssuerAndSerialNumber issuer = issuerAndSerial(certificate);
		return new SigningCertificateV2(new ESSCertIDv2(sha256(certificate.getEncoded()),
				new IssuerSerial(new GeneralNames(new GeneralName(issuer.getName())), issuer.getSerialNumber())));
	}

	private static SignerIdentifier signerOf(Seal seal) throws CertificateEncodingException {
		return new SignerIdentifier(issuerAndSerial(seal.certificate()));
	}

	private static IssuerAndSerialNumber issuerAndSerial(X509Certificate certificate)
			throws CertificateEncodingException {
		return new IssuerAndSerialNumber(Certificate.getInstance(certificate.getEncoded()));
	}

	private static DERSet certificates(List<X509Certificate> chain) throws CertificateEncodingException {
		ASN1EncodableVector all = new ASN1EncodableVector();
		for (X509Certificate certificate : chain) {
			all.add(Certificate.getInstance(certificate.getEncoded()));
		}
		return new DERSet(all);
	}

	private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
		return new Attribute(type, new DERSet(value));
	}

	static byte[] sha256(byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (byte[] part : parts) {
				digest.update(part);
			}
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
