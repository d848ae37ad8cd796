package org.oneseal.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * The signature inside a sealed PDF, taken apart and held to what {@link CadesSignature}
 * makes.
 *
 * @param certificate the certificate of the seal
 * @param others the other certificates in the signature
 * @param documentHash what was signed
 * @param genuine whether it was signed with that certificate's key and names no other
 * @param ourForm whether it is put together as ours are, with nothing added
 */
record SealSignature(X509Certificate certificate, Collection<X509Certificate> others, byte[] documentHash,
		boolean genuine, boolean ourForm, byte[] value, byte @Nullable [] token) {

	private static final Set<ASN1ObjectIdentifier> HASHES = Set.of(NISTObjectIdentifiers.id_sha256,
			NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

	/**
	 * Reads a signature.
	 * @param contents DER, followed by zeros
	 * @return null when it cannot be read as one signature of one signer
	 */
	static @Nullable SealSignature read(byte[] contents) {
		try {
			ByteArrayInputStream in = new ByteArrayInputStream(contents);
			// from a stream, because the zeros behind are meant to be there
			CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(new byte[0]), in);
			boolean exact = onlyZeros(in.readAllBytes()) && hasOurForm(contents, data);
			return read(data, exact);
		}
		catch (CMSException | IOException | GeneralSecurityException | OperatorCreationException ex) {
			return null;
		}
		catch (RuntimeException ex) {
			// what the library throws at a malformed encoding has many types
			return null;
		}
		catch (StackOverflowError ex) {
			// an encoding nested many thousand times, made to do this
			return null;
		}
	}

	private static boolean onlyZeros(byte[] padding) {
		for (byte b : padding) {
			if (b != 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether the signature is, bit for bit, put together as {@link CadesSignature} does
	 * it: there is no place left for anything that was not signed.
	 */
	private static boolean hasOurForm(byte[] contents, CMSSignedData data) throws IOException {
		SignedData parsed = SignedData.getInstance(data.toASN1Structure().getContent());
		SignerInfo signer = SignerInfo.getInstance(parsed.getSignerInfos().getObjectAt(0));
		SignedData ours = new SignedData(new DERSet(signer.getDigestAlgorithm()),
				new ContentInfo(CMSObjectIdentifiers.data, null), parsed.getCertificates(), null,
				new DERSet(new SignerInfo(signer.getSID(), signer.getDigestAlgorithm(),
						signer.getAuthenticatedAttributes(), signer.getDigestEncryptionAlgorithm(),
						signer.getEncryptedDigest(), signer.getUnauthenticatedAttributes())));
		byte[] form = new ContentInfo(CMSObjectIdentifiers.signedData, ours).getEncoded(ASN1Encoding.DER);
		return form.length <= contents.length && Arrays.equals(form, Arrays.copyOf(contents, form.length));
	}

	private static @Nullable SealSignature read(CMSSignedData data, boolean exact)
			throws CMSException, IOException, GeneralSecurityException, OperatorCreationException {
		Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
		if (signers.size() != 1) {
			return null;
		}
		SignerInformation signer = signers.iterator().next();
		Collection<X509CertificateHolder> matches = data.getCertificates().getMatches(signer.getSID());
		AttributeTable signed = signer.getSignedAttributes();
		if (matches.size() != 1 || signed == null) {
			return null;
		}
		X509Certificate certificate = Certificates.of(matches.iterator().next());
		boolean ourForm = exact && signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null;
		boolean genuine = HASHES.contains(signer.getDigestAlgorithmID().getAlgorithm()) && signedBy(certificate, signer)
				&& namesNoOther(signed, certificate);
		return new SealSignature(certificate, Certificates.of(data.getCertificates().getMatches(null)),
				documentHash(signed), genuine, ourForm, signer.getSignature(), token(signer));
	}

	private static boolean signedBy(X509Certificate certificate, SignerInformation signer)
			throws OperatorCreationException, IOException {
		ContentVerifier verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate)
			.getContentVerifier(signer.toASN1Structure().getDigestEncryptionAlgorithm(), signer.getDigestAlgorithmID());
		try (OutputStream out = verifier.getOutputStream()) {
			out.write(signer.getEncodedSignedAttributes());
		}
		return verifier.verify(signer.getSignature());
	}

	private static byte[] documentHash(AttributeTable signed) {
		return ASN1OctetString.getInstance(only(signed, PKCSObjectIdentifiers.pkcs_9_at_messageDigest)).getOctets();
	}

	/**
	 * Whether the certificate the signature names by its hash (RFC 5035) is this one:
	 * otherwise another one for the same key could be put in its place.
	 */
	private static boolean namesNoOther(AttributeTable signed, X509Certificate certificate)
			throws GeneralSecurityException {
		Attribute attribute = signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
		if (attribute == null) {
			return true;
		}
		ESSCertIDv2 first = SigningCertificateV2.getInstance(attribute.getAttributeValues()[0]).getCerts()[0];
		return NISTObjectIdentifiers.id_sha256.equals(first.getHashAlgorithm().getAlgorithm())
				&& MessageDigest.isEqual(first.getCertHash(), CadesSignature.sha256(certificate.getEncoded()));
	}

	private static byte @Nullable [] token(SignerInformation signer) throws IOException {
		AttributeTable unsigned = signer.getUnsignedAttributes();
		if (unsigned == null || unsigned.size() != 1) {
			return null;
		}
		return only(unsigned, PKCSObjectIdentifiers.id_aa_signatureTimeStampToken).toASN1Primitive()
			.getEncoded(ASN1Encoding.DER);
	}

	private static ASN1Encodable only(AttributeTable table, ASN1ObjectIdentifier type) {
		Attribute attribute = table.get(type);
		if (attribute == null || attribute.getAttrValues().size() != 1) {
			throw new IllegalArgumentException("The signature lacks the attribute " + type);
		}
		return attribute.getAttributeValues()[0];
	}

	/**
	 * The time-stamp on this signature, or null when there is none that is valid.
	 */
	@Nullable TimeStamp timeStamp() {
		try {
			return (token == null) ? null : TimeStamp.checked(token, CadesSignature.sha256(value));
		}
		catch (TimeStampUnavailableException ex) {
			return null;
		}
	}

	/** Whether nothing about it was changed since it was made by us. */
	boolean intact() {
		return genuine && ourForm;
	}

}
