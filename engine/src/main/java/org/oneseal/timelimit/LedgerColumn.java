package org.oneseal.timelimit;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger in one column as JSON: it is written and read whole, and a row for each entry
 * would double what a case costs.
 */
@Converter
@Immutable
public class LedgerColumn implements AttributeConverter<List<LedgerEntry>, String> {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Override
	public String convertToDatabaseColumn(List<LedgerEntry> ledger) {
		return JSON.writeValueAsString(ledger);
	}

	@Override
	public List<LedgerEntry> convertToEntityAttribute(String column) {
		return JSON.readValue(column, new TypeReference<List<LedgerEntry>>() {
		});
	}

}
