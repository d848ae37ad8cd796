package org.oneseal.licence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * What a licence says, for machines, as the register keeps it. Schema
 * {@code oneseal-licence/1}; days are ISO 8601, lists stay lists.
 */
final class LicenceData {

	private static final String SCHEMA = "oneseal-licence/1";

	private static final JsonMapper JSON = JsonMapper.shared();

	private LicenceData() {
	}

	static String json(LicenceFacts facts) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("schema", SCHEMA);
		data.put("identifier", facts.number().value());
		data.put("title", facts.title().byLanguage());
		data.put("holder", facts.holderName());
		data.put("issuer", facts.issuerName());
		data.put("issuerCode", facts.number().issuer());
		data.put("issuedOn", facts.issuedOn().toString());
		data.put("validFrom", facts.validFrom().toString());
		if (facts.validUntil() != null) {
			data.put("validUntil", facts.validUntil().toString());
		}
		Map<String, Object> values = new LinkedHashMap<>();
		facts.values()
			.forEach((name, value) -> values.put(name, (value instanceof LocalDate day) ? day.toString() : value));
		data.put("values", values);
		return JSON.writeValueAsString(data);
	}

}
