package org.oneseal.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** Which columns officials want to see in work lists, and in which order. */
@Component
public class ListColumns {

	private final JdbcClient jdbc;

	ListColumns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The official's, or the usual ones. */
	@Transactional(readOnly = true)
	public List<ListColumn> of(Actor official) {
		return this.jdbc.sql("select columns from list_columns where person = ?")
			.param(official.username())
			.query(String.class)
			.optional()
			.map(ListColumns::read)
			.orElse(ListColumn.USUAL);
	}

	/** A column that is no more is left out. */
	private static List<ListColumn> read(String columns) {
		List<String> names = List.of(columns.split(" "));
		return names.stream()
			.flatMap((name) -> Arrays.stream(ListColumn.values()).filter((column) -> column.name().equals(name)))
			.toList();
	}

	/**
	 * Keeps what the official wants to see.
	 * @param columns in their order, each once
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> save(List<ListColumn> columns, Actor official) {
		List<ListColumn> chosen = columns.stream().distinct().toList();
		if (chosen.isEmpty()) {
			return List.of(Problem.error(null, "columns.none"));
		}
		this.jdbc.sql("""
				insert into list_columns (person, columns) values (?, ?)
				on duplicate key update columns = values(columns)""")
			.params(official.username(), chosen.stream().map(Enum::name).collect(Collectors.joining(" ")))
			.update();
		return List.of();
	}

	/** Back to the usual ones. */
	@Command
	public void forget(Actor official) {
		this.jdbc.sql("delete from list_columns where person = ?").param(official.username()).update();
	}

}
