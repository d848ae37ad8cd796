package org.oneseal.matter;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a licence can show besides the answers of the application. Keys have a dot, form
 * keys have none, so the two never meet.
 */
public enum LicenceFact {

	/** Number of the case. */
	CASE_NUMBER("case.number"),
	/** Name of the applicant. */
	HOLDER_NAME("holder.name"),
	/** Credit code or resident identity number of the applicant. */
	HOLDER_IDENTITY_NUMBER("holder.identityNumber"),
	/** Number of the licence. */
	LICENCE_NUMBER("licence.number"),
	/** First day of validity. */
	VALID_FROM("licence.validFrom"),
	/** Last day of validity. */
	VALID_UNTIL("licence.validUntil"),
	/** Day of the decision. */
	ISSUED_ON("decision.date"),
	/** Name of the department whose seal it bears. */
	ISSUER_NAME("issuer.name");

	private final String key;

	LicenceFact(String key) {
		this.key = key;
	}

	/** The name matter.yaml uses. */
	public String key() {
		return this.key;
	}

	/** The fact of this key; empty for the key of a form field. */
	public static Optional<LicenceFact> of(String key) {
		return Arrays.stream(values()).filter((fact) -> fact.key.equals(key)).findFirst();
	}

	static String keys() {
		return Arrays.stream(values()).map(LicenceFact::key).collect(Collectors.joining(", "));
	}

}
