package org.oneseal.ui.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.licence.Licence;
import org.oneseal.licence.LicenceStatus;

/** What the register says about a licence. */
record LicenceEntry(@Schema(description = "Identifier of GB/T 36904") String identifier,
		@Schema(description = "How it stands today, whatever a paper says") LicenceStatus status,
		@Schema(description = "What it is called, by language") Map<String, String> title,
		@Schema(description = "Name of the holder") String holder,
		@Schema(description = "Name of the department whose seal it bears") String issuer,
		@Schema(description = "Day of issue") LocalDate issuedOn,
		@Schema(description = "First day of validity") LocalDate validFrom,
		@Schema(description = "Last day of validity; absent: without end") @Nullable LocalDate validUntil,
		@Schema(description = "When it was issued") Instant issuedAt,
		@Schema(description = "Secret part of its QR code, for those who hold it") @Nullable String code,
		@Schema(description = "Address of the sealed PDF, for those who hold it") @Nullable String pdf) {

	/** For the parties of its case. */
	static LicenceEntry held(Licence licence, LicenceStatus status, String caseNumber) {
		return of(licence, status, licence.code(), "/api/cases/" + caseNumber + "/licence.pdf");
	}

	/** For anybody who was shown it. */
	static LicenceEntry shown(Licence licence, LicenceStatus status) {
		return of(licence, status, null, null);
	}

	private static LicenceEntry of(Licence licence, LicenceStatus status, @Nullable String code, @Nullable String pdf) {
		return new LicenceEntry(licence.identifier(), status,
				Map.of("zh", licence.title("zh"), "en", licence.title("en")), licence.holderName(),
				licence.issuerName(), licence.issuedOn(), licence.validFrom(), licence.validUntil().orElse(null),
				licence.issuedAt(), code, pdf);
	}

}
