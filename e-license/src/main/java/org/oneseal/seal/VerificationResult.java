package org.oneseal.seal;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself, in three separate answers.
 *
 * @param integrity whether it is what was sealed
 * @param findings the reasons; empty for an original
 * @param sealedBy who sealed it, when the signature could be read
 * @param sealedAt when, as proven by a time-stamp, when that could be read
 * @param sha256 hash of the whole file in lower case hexadecimal digits, signature
 * included; a register that keeps the hash of what it issued knows its file by it
 */
public record VerificationResult(Integrity integrity, List<Finding> findings, @Nullable Sealer sealedBy,
		@Nullable SealingTime sealedAt, String sha256) {

	public VerificationResult {
		findings = List.copyOf(findings);
	}

	public boolean original() {
		return integrity == Integrity.ORIGINAL_UNALTERED;
	}

	/**
	 * Who sealed.
	 *
	 * @param name the authority's name in the certificate; worth nothing unless trusted
	 * @param subject the whole name (RFC 2253)
	 * @param issuer who says so (RFC 2253)
	 * @param trusted whether the certificate leads to an authority we trust and the
	 * signature was made with its key
	 */
	public record Sealer(String name, String subject, String issuer, Instant validFrom, Instant validUntil,
			boolean trusted) {
	}

	/**
	 * When.
	 *
	 * @param authority who proves the time
	 * @param trusted whether we trust them
	 */
	public record SealingTime(Instant at, String authority, boolean trusted) {
	}

}
