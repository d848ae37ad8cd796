package org.oneseal.ui.api;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.seal.Finding;
import org.oneseal.seal.Integrity;

/**
 * Three separate answers about a licence: is the file what was sealed, who sealed it and
 * when, and is the licence valid now.
 */
record VerificationReport(@Schema(description = "When it was looked at") Instant checkedAt,
		@Schema(description = "What the file is; absent where only the register was asked") @Nullable FileFindings file,
		@Schema(description = "What the register says; absent if it does not know the file") @Nullable LicenceEntry licence) {

	/** What a file says about itself. */
	record FileFindings(@Schema(description = "Whether it is what was sealed") Integrity integrity,
			@Schema(description = "The reasons; empty for an original") List<Reason> reasons,
			@Schema(description = "Who sealed it") @Nullable SealedBy sealedBy,
			@Schema(description = "When it was sealed") @Nullable SealedAt sealedAt,
			@Schema(description = "Hash of the file, 64 hex digits") String sha256) {

	}

	/** Why the file is judged so. */
	record Reason(@Schema(description = "Stable name") Finding finding,
			@Schema(description = "In the language asked for") String message) {

	}

	/** Who sealed it. */
	record SealedBy(@Schema(description = "Name in the certificate; worth nothing unless trusted") String name,
			@Schema(description = "Whole name (RFC 2253)") String subject,
			@Schema(description = "Who vouches for the name (RFC 2253)") String issuer,
			@Schema(description = "Whether the certificate leads to an authority we trust") boolean trusted) {

	}

	/** When it was sealed, as a time-stamp proves. */
	record SealedAt(@Schema(description = "When") Instant at, @Schema(description = "Who proves it") String authority,
			@Schema(description = "Whether we trust them") boolean trusted) {

	}

}
