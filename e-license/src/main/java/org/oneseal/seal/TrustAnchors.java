package org.oneseal.seal;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The authorities we trust, by their certificates and never by their names. Revocation is
 * not asked for here.
 */
public final class TrustAnchors {

	private final Set<X509Certificate> certificates;

	public TrustAnchors(Collection<X509Certificate> certificates) {
		if (certificates.isEmpty()) {
			throw new IllegalArgumentException("At least one trusted certificate is needed");
		}
		this.certificates = Set.copyOf(certificates);
	}

	public Set<X509Certificate> certificates() {
		return certificates;
	}

	/**
	 * Whether a chain of signatures, all valid at that time, leads from one of the
	 * anchors to the certificate.
	 * @param others certificates that may stand between them
	 */
	boolean leadTo(X509Certificate certificate, Collection<X509Certificate> others, Instant at) {
		try {
			X509CertSelector target = new X509CertSelector();
			target.setCertificate(certificate);
			CertPathBuilder.getInstance("PKIX").build(parameters(target, others, at));
			return true;
		}
		catch (CertPathBuilderException ex) {
			return false;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java cannot check certificates", ex);
		}
	}

	/**
	 * Whether each certificate is signed by an anchor or by another of them; one that is
	 * not has been tampered with.
	 */
	boolean vouchFor(Collection<X509Certificate> all) {
		return all.stream()
			.allMatch((one) -> Stream.concat(certificates.stream(), all.stream())
				.anyMatch((issuer) -> signed(issuer, one)));
	}

	private static boolean signed(X509Certificate issuer, X509Certificate certificate) {
		if (!issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
			return false;
		}
		try {
			certificate.verify(issuer.getPublicKey());
			return true;
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	private PKIXBuilderParameters parameters(X509CertSelector target, Collection<X509Certificate> others, Instant at)
			throws GeneralSecurityException, InvalidAlgorithmParameterException {
		Set<TrustAnchor> anchors = certificates.stream()
			.map((anchor) -> new TrustAnchor(anchor, null))
			.collect(Collectors.toSet());
		PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
		parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
		parameters.setDate(Date.from(at));
		parameters.setRevocationEnabled(false);
		return parameters;
	}

}
