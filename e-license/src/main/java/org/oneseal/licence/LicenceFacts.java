package org.oneseal.licence;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.text.Text;

/**
 * Everything a licence says.
 *
 * @param number identifier of the licence
 * @param code secret part of the QR code
 * @param caseId case that led to it
 * @param title what it is called
 * @param holderName whose it is
 * @param issuerDepartment id of the department whose seal it bears
 * @param issuerName name of that department
 * @param issuedOn day of the decision
 * @param validFrom first day of validity
 * @param validUntil last day of validity, {@code null} for none
 * @param values what the layout shows, by name
 */
record LicenceFacts(LicenceNumber number, String code, String caseId, Text title, String holderName,
		String issuerDepartment, String issuerName, LocalDate issuedOn, LocalDate validFrom,
		@Nullable LocalDate validUntil, Map<String, Object> values) {

}
