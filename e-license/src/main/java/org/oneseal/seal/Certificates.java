package org.oneseal.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Certificates, from the library's form into the JDK's, and the names in them.
 */
final class Certificates {

	private Certificates() {
	}

	static X509Certificate of(X509CertificateHolder holder) throws GeneralSecurityException, IOException {
		return (X509Certificate) CertificateFactory.getInstance("X.509")
			.generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
	}

	static List<X509Certificate> of(Collection<X509CertificateHolder> holders)
			throws GeneralSecurityException, IOException {
		List<X509Certificate> certificates = new ArrayList<>();
		for (X509CertificateHolder holder : holders) {
			certificates.add(of(holder));
		}
		return certificates;
	}

	/**
	 * The common name of the subject, or the whole name where there is none that can be
	 * read.
	 */
	static String commonName(X509Certificate certificate) {
		try {
			X500Name name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
			RDN[] found = name.getRDNs(BCStyle.CN);
			if (found.length > 0) {
				return IETFUtils.valueToString(found[0].getFirst().getValue());
			}
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			// not UTF-8, or not even a name: a stranger's certificate may hold anything
			return certificate.getSubjectX500Principal().getName();
		}
		return certificate.getSubjectX500Principal().getName();
	}

}
