package org.oneseal.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneseal.EngineTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.catchThrowable;

@EngineTest
class GatheredWritesTests {

	private static final String ADD = "insert into page (id, revision, words) values (?, ?, ?)";

	private static final String CHANGE = "update page set words=?,revision=? where id=? and revision=?";

	private static final String REMOVE = "delete from page where id=? and revision=?";

	private final AnyCommand command;

	private final JdbcTemplate jdbc;

	GatheredWritesTests(@Autowired AnyCommand command, @Autowired JdbcTemplate jdbc) {
		this.command = command;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void tables() {
		jdbc.execute("create or replace table page (id int primary key, revision int, words varchar(20) unique)");
		jdbc.execute("create or replace table footnote (page int, words varchar(20))");
	}

	@AfterEach
	void leaveNothing() {
		jdbc.execute("drop table page");
		jdbc.execute("drop table footnote");
	}

	@Test
	void writesWaitAndAreSentInOneMessage() {
		underLock(() -> {
			int before = messages();
			jdbc.update(ADD, 1, 0, "one");
			jdbc.update(ADD, 2, 0, null);
			jdbc.update(CHANGE, "ONE", 1, 1, 0);
			jdbc.update(REMOVE, 2, 0);
			assertThat(messages() - before).as("the question itself").isEqualTo(1);
			pages();
			assertThat(messages() - before).as("two questions, one for pages, what waited").isEqualTo(4);
		});

		assertThat(pages()).containsExactly("1 1 ONE");
	}

	/**
	 * The driver refuses to say of which type a value is, which costs more than to write
	 * it.
	 */
	@Test
	void ofWhichTypeAnAbsentValueIsNeedNotBeKnown() {
		underLock(() -> jdbc.execute((ConnectionCallback<Void>) (connection) -> {
			try (var statement = connection.prepareStatement(ADD)) {
				assertThat(statement.getParameterMetaData().getParameterType(3)).isEqualTo(Types.NULL);
			}
			return null;
		}));
	}

	@Test
	void whatIsReadIsAsItWasWritten() {
		underLock(() -> {
			jdbc.update(ADD, 1, 0, "一");
			assertThat(pages()).containsExactly("1 0 一");
			jdbc.update(ADD, 2, 0, "二");
			assertThat(jdbc.queryForList("select words from footnote")).isEmpty();
			assertThat(pages()).containsExactly("1 0 一", "2 0 二");
			jdbc.update("insert ignore into footnote select id, words from page");
			assertThat(jdbc.queryForList("select words from footnote", String.class)).containsExactly("一", "二");
		});
	}

	@Test
	void whatIsWrittenAtOnceComesAfterWhatItDependsOn() {
		jdbc.execute(
				"create or replace table chapter (id int primary key, page int, foreign key (page) references page (id))");
		jdbc.update(ADD, 1, 0, "one");
		jdbc.update("insert into chapter values (7, 1)");

		underLock(() -> {
			jdbc.update("delete from chapter where id=?", 7);
			jdbc.update("delete from page where id = ?", 1);
		});

		assertThat(pages()).isEmpty();
		jdbc.execute("drop table chapter");
	}

	@Test
	void nobodyCountsWhatIsUncounted() {
		underLock(() -> {
			assertThat(jdbc.update(WriteText.UNCOUNTED + "delete from page where words = ?", "none")).isEqualTo(1);
			jdbc.update(ADD, 1, 0, "one");
			jdbc.update(WriteText.UNCOUNTED + "insert ignore into page (id, revision) values (?, ?)", 1, 5);
			jdbc.update(WriteText.UNCOUNTED + "update page set words = concat(words, ?)", "!");
		});

		assertThat(pages()).containsExactly("1 0 one!");
	}

	@Test
	void whoLosesARaceBeginsAgain() {
		jdbc.update(ADD, 1, 7, "theirs");
		AtomicInteger runs = new AtomicInteger();

		underLock(() -> {
			int revision = (runs.incrementAndGet() == 1) ? 6 : 7;
			jdbc.update(ADD, 2, 0, "ours");
			assertThat(jdbc.update(CHANGE, "changed", revision + 1, 1, revision)).isEqualTo(1);
		});

		assertThat(runs).hasValue(2);
		assertThat(pages()).containsExactly("1 8 changed", "2 0 ours");
	}

	@Test
	void aSingleLineThatIsGoneIsALostRaceToo() {
		AtomicInteger runs = new AtomicInteger();

		underLock(() -> {
			if (runs.incrementAndGet() == 1) {
				jdbc.update(REMOVE, 1, 0);
			}
		});

		assertThat(runs).hasValue(2);
	}

	@Test
	void aTableMayBeChangedMeanwhile() {
		AtomicInteger runs = new AtomicInteger();
		Runnable write = () -> {
			runs.incrementAndGet();
			jdbc.update(ADD, 10 + runs.get(), 0, "before");
			jdbc.update(REMOVE, 10 + runs.get(), 0);
			jdbc.update(ADD, runs.get(), 0, "page " + runs);
		};
		underLock(write);
		underLock(write);
		jdbc.execute("alter table page add column note varchar(20)");

		underLock(write);
		underLock(write);

		assertThat(pages()).hasSize(4);
		assertThat(runs).hasValueLessThanOrEqualTo(5);
	}

	@Test
	void whatTheServerRefusesIsToldAndNothingIsLeft() {
		jdbc.update(ADD, 1, 0, "taken");

		Throwable failure = catchThrowable(() -> underLock(() -> {
			jdbc.update(ADD, 2, 0, "free");
			jdbc.update(ADD, 3, 0, "taken");
			jdbc.update(ADD, 4, 0, "never");
		}));

		assertThat(failure).hasRootCauseInstanceOf(SQLException.class)
			.rootCause()
			.message()
			.contains("Duplicate entry");
		assertThat(pages()).containsExactly("1 0 taken");
	}

	@Test
	void whatIsUndoneIsForgotten() {
		assertThatException().isThrownBy(() -> underLock(() -> {
			jdbc.update(ADD, 1, 0, "one");
			throw new IllegalStateException("no");
		}));
		underLock(() -> jdbc.update(ADD, 2, 0, "two"));

		assertThat(pages()).containsExactly("2 0 two");
	}

	@Test
	void manyAreSentInSeveralMessagesAndInOrder() {
		underLock(() -> {
			for (int id = 1; id <= 120; id++) {
				jdbc.update(ADD, id, 0, "page " + id);
				jdbc.update(CHANGE, "Page " + id, 1, id, 0);
			}
			jdbc.batchUpdate(REMOVE, List.of(new Object[] { 3, 1 }, new Object[] { 4, 1 }));
		});

		assertThat(pages()).hasSize(118).contains("120 1 Page 120").doesNotContain("3 1 Page 3");
	}

	@Test
	void withoutALockNothingWaits() {
		assertThatException().isThrownBy(() -> command.run(() -> jdbc.update(CHANGE, "one", 1, 1)));
		command.run(() -> assertThat(jdbc.update(CHANGE, "one", 1, 1, 0)).isZero());
	}

	private void underLock(Runnable work) {
		command.run(() -> {
			Memory.locked("a case");
			work.run();
		});
	}

	/** How many messages this connection has sent. */
	private int messages() {
		return jdbc.execute((ConnectionCallback<Integer>) (connection) -> {
			try (var statement = connection.prepareStatement(
					"select variable_value from information_schema.session_status where variable_name = 'QUESTIONS'");
					ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getInt(1);
			}
		});
	}

	private List<String> pages() {
		return jdbc.queryForList("select concat_ws(' ', id, revision, words) from page order by id", String.class);
	}

}
