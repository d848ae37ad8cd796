package org.oneseal.timelimit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Limit;

/** A limit in one column, such as {@code 10 WORKING_DAYS}. */
@Converter
@Immutable
public class LimitColumn implements AttributeConverter<Limit, String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable Limit limit) {
		return (limit != null) ? limit.toString() : null;
	}

	@Override
	public @Nullable Limit convertToEntityAttribute(@Nullable String column) {
		return (column != null) ? Limit.parse(column) : null;
	}

}
