package org.oneseal.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The tables of a way to approve cases, and how they are filled with ended cases: some
 * real ones are copied, every row of them, with ids and numbers of their own. Indexes and
 * statistics are as if each had been worked on.
 */
final class Schema {

	private static final int IN_ONE_STATEMENT = 10_000;

	/** An id; Operaton puts the name of a step before it. */
	private static final String ID = "^([A-Za-z0-9]+:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

	/** Serial of a case number; a day has none so large. */
	private static final String NUMBER = "^[0-9]{6}-[0-9]{8}-[0-9]{4,}$";

	private final DataSource source;

	private final String name;

	/** Tables with the cases to copy, kept aside. */
	private final Set<String> samples = new TreeSet<>();

	private Set<String> before = Set.of();

	Schema(DataSource source, String name) {
		this.source = source;
		this.name = name;
	}

	/** Notes what was there before the first case. */
	Schema empty() {
		this.before = filled();
		return this;
	}

	/** Keeps the ended cases there are aside, to be copied later. */
	void remember() {
		JdbcTemplate jdbc = new JdbcTemplate(this.source);
		jdbc.execute("create database " + aside());
		Set<String> cases = new TreeSet<>(filled());
		cases.removeAll(this.before);
		// nearly all of their bytes are PDF, which nobody reads who handles another case
		cases.removeIf((table) -> table.startsWith("licence"));
		cases.stream()
			.filter((table) -> columns(jdbc, table).values().stream().anyMatch((each) -> !each.startsWith("s.")))
			.forEach((table) -> {
				jdbc.execute("create table %1$s.%2$s as select * from %2$s".formatted(aside(), quoted(table)));
				this.samples.add(table);
			});
	}

	private String aside() {
		return this.name + "_samples";
	}

	private Set<String> filled() {
		JdbcTemplate jdbc = new JdbcTemplate(this.source);
		return tables(jdbc).stream()
			.filter((table) -> !jdbc.queryForList("select 1 from %s limit 1".formatted(quoted(table))).isEmpty())
			.collect(Collectors.toSet());
	}

	private List<String> tables(JdbcTemplate jdbc) {
		return jdbc.queryForList(
				"select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
				String.class, this.name);
	}

	/**
	 * Adds copies of each case that was remembered.
	 */
	void multiply(int copies) {
		SingleConnectionDataSource one = new SingleConnectionDataSource(connection(), true);
		JdbcTemplate jdbc = new JdbcTemplate(one);
		jdbc.execute("set unique_checks = 0, foreign_key_checks = 0");
		this.samples.forEach((table) -> multiply(jdbc, table, copies));
		jdbc.execute("set unique_checks = 1, foreign_key_checks = 1");
		one.destroy();
	}

	private Connection connection() {
		try {
			return this.source.getConnection();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database cannot be reached", ex);
		}
	}

	private void multiply(JdbcTemplate jdbc, String table, int copies) {
		Map<String, String> columns = columns(jdbc, table);
		String names = columns.keySet().stream().map(Schema::quoted).collect(Collectors.joining(", "));
		String values = String.join(", ", columns.values());
		for (int from = 1; from <= copies; from += IN_ONE_STATEMENT) {
			jdbc.execute("insert into %s (%s) select %s from seq_%d_to_%d straight_join %s.%s s".formatted(
					quoted(table), names, values, from, Math.min(copies, from + IN_ONE_STATEMENT - 1), aside(),
					quoted(table)));
		}
		jdbc.execute("analyze table " + quoted(table));
	}

	/** What each column of a copy has, by its name. */
	private Map<String, String> columns(JdbcTemplate jdbc, String table) {
		Map<String, String> columns = new LinkedHashMap<>();
		jdbc.query("""
				select column_name, data_type, extra from information_schema.columns
				where table_schema = ? and table_name = ? order by ordinal_position""", (row) -> {
			String column = row.getString(1);
			if (!row.getString(3).contains("auto_increment")) {
				columns.put(column, row.getString(2).endsWith("char") ? copied(jdbc, table, quoted(column))
						: "s." + quoted(column));
			}
		}, this.name, table);
		return columns;
	}

	private String copied(JdbcTemplate jdbc, String table, String column) {
		String as = "s." + column;
		boolean ids = has(jdbc, table, column, ID);
		boolean numbers = has(jdbc, table, column, NUMBER);
		if (!ids && !numbers) {
			return as;
		}
		// the last twelve digits name the machine, or nothing
		String id = "concat(left(%1$s, length(%1$s) - 12), lpad(hex(seq), 12, '0'))".formatted(as);
		String number = "concat(left(%1$s, 16), 100 + right(%1$s, 2), lpad(seq, 7, '0'))".formatted(as);
		return "case when %1$s regexp '%2$s' then %3$s when %1$s regexp '%4$s' then %5$s else %1$s end".formatted(as,
				ID, id, NUMBER, number);
	}

	private boolean has(JdbcTemplate jdbc, String table, String column, String shape) {
		String from = this.samples.contains(table) ? aside() : this.name;
		return !jdbc
			.queryForList("select 1 from %s.%s where %s regexp ? limit 1".formatted(from, quoted(table), column), shape)
			.isEmpty();
	}

	private static String quoted(String name) {
		return "`" + name + "`";
	}

}
