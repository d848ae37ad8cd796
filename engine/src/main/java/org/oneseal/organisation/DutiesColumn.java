package org.oneseal.organisation;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps duties in one column, comma-separated in alphabetical order. */
@Converter
class DutiesColumn implements AttributeConverter<Set<Duty>, String> {

	@Override
	public String convertToDatabaseColumn(Set<Duty> duties) {
		return duties.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
	}

	@Override
	public Set<Duty> convertToEntityAttribute(String column) {
		return Arrays.stream(column.split(","))
			.filter((name) -> !name.isEmpty())
			.map(Duty::valueOf)
			.collect(Collectors.toUnmodifiableSet());
	}

}
