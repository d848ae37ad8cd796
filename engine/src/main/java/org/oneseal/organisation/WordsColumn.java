package org.oneseal.organisation;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps words in one column, comma-separated in alphabetical order. */
@Converter
class WordsColumn implements AttributeConverter<Set<String>, String> {

	@Override
	public String convertToDatabaseColumn(Set<String> words) {
		return words.stream().sorted().collect(Collectors.joining(","));
	}

	@Override
	public Set<String> convertToEntityAttribute(String column) {
		return Arrays.stream(column.split(","))
			.filter((word) -> !word.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
	}

}
