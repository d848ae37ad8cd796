package org.oneseal.timelimit;

import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

	/** Each act on a case reads those of all its limits again. */
	private static final int REMEMBERED = 5000;

	private final Cache<String, List<LedgerEntry>> read = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

	@Override
	public String convertToDatabaseColumn(List<LedgerEntry> ledger) {
		return JSON.writeValueAsString(ledger);
	}

	@Override
	public List<LedgerEntry> convertToEntityAttribute(String column) {
		return this.read.get(column, LedgerColumn::read);
	}

	private static List<LedgerEntry> read(String column) {
		return List.copyOf(JSON.readValue(column, new TypeReference<List<LedgerEntry>>() {
		}));
	}

}
