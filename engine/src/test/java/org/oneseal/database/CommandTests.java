package org.oneseal.database;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.ibatis.exceptions.PersistenceException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneseal.EngineTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EngineTest
class CommandTests {

	private final AnyCommand command;

	private final JdbcTemplate jdbc;

	CommandTests(@Autowired AnyCommand command, @Autowired JdbcTemplate jdbc) {
		this.command = command;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void twoRows() {
		jdbc.execute("create or replace table race (id int primary key, n int not null)");
		jdbc.update("insert into race values (1, 0), (2, 0)");
	}

	@AfterEach
	void leaveNothing() {
		jdbc.execute("drop table race");
	}

	@Test
	void aCommandIsOneTransaction() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> command.run(() -> {
			jdbc.update("update race set n = 5");
			throw new IllegalStateException("no");
		}));

		assertThat(sum()).isZero();
	}

	@Test
	void twoCommandsThatDeadlockBothSucceed() throws Exception {
		CyclicBarrier bothHoldOneRow = new CyclicBarrier(2);
		AtomicInteger runs = new AtomicInteger();
		ExecutorService people = Executors.newFixedThreadPool(2);
		CountDownLatch done = new CountDownLatch(2);

		people.execute(() -> crosswise(1, 2, bothHoldOneRow, runs, done));
		people.execute(() -> crosswise(2, 1, bothHoldOneRow, runs, done));

		assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
		people.shutdown();
		assertThat(sum()).isEqualTo(4);
		assertThat(runs).as("one of them started again").hasValueGreaterThanOrEqualTo(3);
	}

	private void crosswise(int first, int second, CyclicBarrier meeting, AtomicInteger runs, CountDownLatch done) {
		command.run(() -> {
			boolean firstRound = runs.incrementAndGet() <= 2;
			jdbc.update("update race set n = n + 1 where id = ?", first);
			if (firstRound) {
				await(meeting);
			}
			jdbc.update("update race set n = n + 1 where id = ?", second);
		});
		done.countDown();
	}

	@Test
	void onlyTheOutermostCommandStartsAgain() {
		AtomicInteger outer = new AtomicInteger();
		AtomicInteger inner = new AtomicInteger();

		command.run(() -> {
			outer.incrementAndGet();
			command.run(() -> {
				jdbc.update("update race set n = n + 1 where id = 1");
				if (inner.incrementAndGet() < 3) {
					throw new FlowableOptimisticLockingException("lost");
				}
			});
		});

		assertThat(outer).hasValue(3);
		assertThat(inner).hasValue(3);
		assertThat(sum()).as("the lost attempts left nothing").isEqualTo(1);
	}

	@Test
	void aRaceLostAtTheCommitIsRunAgain() {
		AtomicInteger runs = new AtomicInteger();

		command.run(() -> {
			boolean first = runs.incrementAndGet() == 1;
			jdbc.update("update race set n = n + 1 where id = 1");
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void beforeCommit(boolean readOnly) {
					if (first) {
						throw new PersistenceException(new SQLException("certification failed", "40001", 1213));
					}
				}
			});
		});

		assertThat(runs).hasValue(2);
		assertThat(sum()).isEqualTo(1);
	}

	@Test
	void aFailureThatWouldRepeatIsThrownAtOnce() {
		AtomicInteger runs = new AtomicInteger();

		assertThatExceptionOfType(PersistenceException.class).isThrownBy(() -> command.run(() -> {
			runs.incrementAndGet();
			throw new PersistenceException(new SQLException("Duplicate entry", "23000", 1062));
		}));

		assertThat(runs).hasValue(1);
	}

	@Test
	void racesAreRecognisedWhereverTheyAreInTheChain() {
		assertThat(LostRace.isBehind(wrapped(new SQLException("Deadlock", "40001", 1213)))).isTrue();
		assertThat(LostRace.isBehind(wrapped(new SQLException("In progress transaction was lost", "25S03")))).isTrue();
		assertThat(LostRace.isBehind(wrapped(new SQLException("Lock wait timeout", "HY000", 1205)))).isTrue();
		assertThat(LostRace.isBehind(wrapped(new SQLException("Record has changed", "HY000", 1020)))).isTrue();
		assertThat(LostRace.isBehind(wrapped(new FlowableOptimisticLockingException("lost")))).isTrue();
		assertThat(LostRace.isBehind(wrapped(new SQLException("Syntax", "42000", 1064)))).isFalse();
		assertThat(LostRace.isBehind(wrapped(new SQLException()))).isFalse();
	}

	private static Exception wrapped(Exception cause) {
		return new RuntimeException(new PersistenceException(cause));
	}

	private int sum() {
		Integer sum = jdbc.queryForObject("select sum(n) from race", Integer.class);
		return (sum != null) ? sum : -1;
	}

	private static void await(CyclicBarrier meeting) {
		try {
			meeting.await(5, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
