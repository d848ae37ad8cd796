package org.oneseal.database;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneseal.EngineTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.InvalidDataAccessApiUsageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EngineTest
class TextQueriesTests {

	private final TextQueries queries;

	TextQueriesTests(@Autowired TextQueries queries) {
		this.queries = queries;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "zhaogang", "O'Brien", "''", "\\", "\\' or 1 = 1 -- ", "?", "\"", "江城\n荷花", "𠀋", "\0",
			"%" })
	void aValueIsOnlyAValue(String value) {
		assertThat(answers("select ? union all select concat(?, '!')", value, value)).containsExactly(value,
				value + "!");
	}

	@Test
	void aDayIsComparedAsADay() {
		assertThat(answers("select if(date'2026-03-01' > ?, 'later', 'not later')", LocalDate.of(2026, 2, 28)))
			.containsExactly("later");
	}

	@Test
	void eachQuestionMarkHasItsValue() {
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> answers("select ?, ?", "one"));
		assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
			.isThrownBy(() -> answers("select ?", "one", "two"));
	}

	private List<String> answers(String sql, Object... values) {
		List<String> answers = new ArrayList<>();
		this.queries.query(sql, List.of(values), (row) -> answers.add(row.getString(1)));
		return answers;
	}

}
