package org.oneseal.seal;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.oneseal.seal.VerificationResult.Sealer;
import org.oneseal.seal.VerificationResult.SealingTime;

/**
 * What is found out about one signature, step by step.
 */
final class Judgement {

	private final RawSignature raw;

	private final Set<Finding> findings = EnumSet.noneOf(Finding.class);

	private boolean strange;

	private @Nullable Sealer sealer;

	private @Nullable SealingTime time;

	Judgement(RawSignature raw) {
		this.raw = raw;
	}

	/**
	 * Whether the signature covers the file from its first to its last byte.
	 * @param signatures how many there are
	 */
	void coverage(int signatures) {
		if (raw.endsBehindTheFile()) {
			findings.add(Finding.CUT_SHORT);
		}
		if (raw.end() < raw.file().length) {
			findings.add(Finding.APPENDED);
		}
		if (signatures > 1) {
			findings.add(Finding.SECOND_SIGNATURE);
		}
	}

	/**
	 * Whose it is, from when, and whether it fits the file.
	 */
	void signature(SealSignature signature, TrustAnchors seals, TrustAnchors timeStamps) {
		TimeStamp stamp = signature.timeStamp();
		boolean stampTrusted = stamp != null && timeStamps.leadTo(stamp.authority(), stamp.others(), stamp.at());
		time = (stamp == null) ? null
				: new SealingTime(stamp.at(), Certificates.commonName(stamp.authority()), stampTrusted);
		boolean known = known(signature, seals, stampTrusted ? stamp : null);
		sealer = sealer(signature.certificate(), known && signature.genuine());
		strange = !known && signature.genuine();
		if (!signature.intact() || !seals.vouchFor(signature.others())) {
			findings.add(Finding.SEAL_DAMAGED);
		}
		if (!stampTrusted) {
			findings.add(Finding.NO_VALID_TIME_STAMP);
		}
		if (!raw.endsBehindTheFile() && !MessageDigest.isEqual(raw.hash(), signature.documentHash())) {
			findings.add(Finding.CHANGED_BYTES);
		}
	}

	/**
	 * Whether the seal was one of ours when it was used; where that time is not proven,
	 * whether it ever was.
	 */
	private static boolean known(SealSignature signature, TrustAnchors seals, @Nullable TimeStamp stamp) {
		X509Certificate certificate = signature.certificate();
		Instant at = (stamp != null) ? stamp.at() : certificate.getNotBefore().toInstant();
		return seals.leadTo(certificate, signature.others(), at);
	}

	private static Sealer sealer(X509Certificate certificate, boolean trusted) {
		return new Sealer(Certificates.commonName(certificate), certificate.getSubjectX500Principal().getName(),
				certificate.getIssuerX500Principal().getName(), certificate.getNotBefore().toInstant(),
				certificate.getNotAfter().toInstant(), trusted);
	}

	boolean original() {
		return findings.isEmpty() && !strange;
	}

	VerificationResult result() {
		if (strange) {
			return notOurs(Finding.UNKNOWN_AUTHORITY);
		}
		return result(findings.isEmpty() ? Integrity.ORIGINAL_UNALTERED : Integrity.ALTERED, List.copyOf(findings));
	}

	VerificationResult altered(Finding why) {
		findings.add(why);
		return result(Integrity.ALTERED, List.copyOf(findings));
	}

	VerificationResult notOurs(Finding why) {
		return result(Integrity.NOT_OURS, List.of(why));
	}

	private VerificationResult result(Integrity integrity, List<Finding> reasons) {
		return new VerificationResult(integrity, reasons, sealer, time, hash(raw.file()));
	}

	static String hash(byte[] file) {
		return HexFormat.of().formatHex(CadesSignature.sha256(file));
	}

}
