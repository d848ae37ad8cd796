package org.oneseal.cases;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.organisation.PartyKind;

/** Sample people who are otherwise for the length of a test. */
final class ChangedPeople implements AutoCloseable {

	private final JdbcClient jdbc;

	private final Deque<Runnable> undo = new ArrayDeque<>();

	ChangedPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ChangedPeople duties(String official, String duties) {
		return set(official, "duties", duties);
	}

	ChangedPeople positions(String official, String positions) {
		return set(official, "positions", positions);
	}

	ChangedPeople number(String official, String number) {
		return set(official, "identity_number", number);
	}

	ChangedPeople kind(String applicant, PartyKind kind) {
		return set(applicant, "party_kind", kind.name());
	}

	ChangedPeople representative(String applicant, String name) {
		return set(applicant, "representative", name);
	}

	ChangedPeople regions(String official, String regions) {
		set(official, "regions", regions);
		String department = this.jdbc.sql("select department_id from account where username = ?")
			.param(official)
			.query(String.class)
			.single();
		String before = this.jdbc.sql("select regions from department where id = ?")
			.param(department)
			.query(String.class)
			.single();
		this.undo.push(() -> this.jdbc.sql("update department set regions = ? where id = ?")
			.params(before, department)
			.update());
		this.jdbc.sql("update department set regions = ? where id = ?")
			.params(before.isEmpty() ? regions : before + "," + regions, department)
			.update();
		return this;
	}

	private ChangedPeople set(String official, String column, String value) {
		@Nullable String before = this.jdbc.sql("select " + column + " from account where username = ?")
			.param(official)
			.query((row, number) -> row.getString(1))
			.list()
			.get(0);
		this.undo.push(() -> write(official, column, before));
		write(official, column, value);
		return this;
	}

	private void write(String official, String column, @Nullable String value) {
		this.jdbc.sql("update account set " + column + " = :value where username = :official")
			.param("value", value)
			.param("official", official)
			.update();
	}

	@Override
	public void close() {
		this.undo.forEach(Runnable::run);
		this.undo.clear();
	}

}
