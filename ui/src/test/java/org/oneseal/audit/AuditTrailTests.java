package org.oneseal.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.oneseal.ApplicationTest;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** An entry that is changed, left out or put in is seen. */
@ApplicationTest
class AuditTrailTests {

	@Autowired
	private AuditTrail trail;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private final String caseId = UUID.randomUUID().toString();

	@BeforeEach
	void threeActs() {
		for (Act act : new Act[] { Act.SUBMITTED, Act.CLAIMED, Act.ACCEPTED }) {
			this.events.publishEvent(new CaseActed(this.caseId, act, "zhoulan", "周岚", "429900-market-regulation",
					"acceptance", CaseStatus.RECEIVED, CaseStatus.RECEIVED, "a".repeat(64),
					Map.of("reason", "𠮷 \"quoted\" 😀"), Instant.parse("2026-11-20T01:02:03.123456789Z")));
		}
	}

	@Test
	void entriesAreNumberedAndLinked() {
		var entries = this.trail.of(this.caseId);

		assertThat(entries).extracting(AuditEntry::position).containsExactly(1, 2, 3);
		assertThat(entries.get(0).previous()).isEqualTo("0".repeat(64));
		assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
		assertThat(entries.get(2).details()).containsEntry("reason", "𠮷 \"quoted\" 😀");
		assertThat(this.trail.read(this.caseId).firstBroken()).isZero();
	}

	@Test
	void aChangedEntryBreaksTheChainWhereItStands() {
		this.jdbc.sql("update audit_entry set acted_by_name = '别人' where case_id = ? and position = 2")
			.param(this.caseId)
			.update();

		assertThat(this.trail.read(this.caseId).firstBroken()).isEqualTo(2);
	}

	@Test
	void anEntryLeftOutBreaksTheChain() {
		this.jdbc.sql("delete from audit_entry where case_id = ? and position = 2").param(this.caseId).update();

		assertThat(this.trail.read(this.caseId).firstBroken()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "delete from audit_entry where case_id = ? and position = 3 | 3",
			"delete from audit_entry where case_id = ? | 1",
			"update audit_entry set details = '{' where case_id = ? and position = 2 | 2",
			"update audit_entry set details = '{\"reason\":\"改\"}' where case_id = ? and position = 2 | 2",
			"update audit_entry set act = 'NOTHING' where case_id = ? and position = 3 | 3",
			"update audit_entry set acted_at = acted_at + interval 1 second where case_id = ? and position = 1 | 1",
			"update audit_end set position = 2 where case_id = ? | 4" })
	void whateverIsDoneByHandIsFound(String statement, int brokenAt) {
		this.jdbc.sql(statement).param(this.caseId).update();

		assertThat(this.trail.read(this.caseId).firstBroken()).isEqualTo(brokenAt);
	}

	@Test
	void swappedEntriesBreakTheChainAtTheFirstOfThem() {
		for (String step : new String[] { "9 where case_id = ? and position = 3",
				"3 where case_id = ? and position = 2", "2 where case_id = ? and position = 9" }) {
			this.jdbc.sql("update audit_entry set position = " + step).param(this.caseId).update();
		}

		assertThat(this.trail.read(this.caseId).firstBroken()).isEqualTo(2);
	}

	@Test
	void whatWasCutOffStaysMissingWhenTheCaseGoesOn() {
		this.jdbc.sql("delete from audit_entry where case_id = ? and position = 3").param(this.caseId).update();

		threeActs();

		assertThat(this.trail.of(this.caseId)).extracting(AuditEntry::position).containsExactly(1, 2, 4, 5, 6);
		assertThat(this.trail.read(this.caseId).firstBroken()).isEqualTo(3);
	}

	@Test
	void actsThatComeWhileItIsReadBreakNothing() throws Exception {
		AtomicBoolean done = new AtomicBoolean();
		Thread reader = new Thread(() -> {
			while (!done.get()) {
				Trail read = this.trail.read(this.caseId);
				assertThat(read.firstBroken()).as("%s", read).isZero();
			}
		});
		AtomicReference<Throwable> failure = new AtomicReference<>();
		reader.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
		reader.start();

		for (int i = 0; i < 60; i++) {
			this.transactions.executeWithoutResult((transaction) -> threeActs());
		}
		done.set(true);
		reader.join();

		assertThat(failure.get()).isNull();
		assertThat(this.trail.read(this.caseId).entries()).hasSize(183);
	}

	@Test
	void whatWasPutInAtTheEndIsFoundAndStopsNobody() {
		this.jdbc.sql(
				"insert into audit_entry select case_id, 4, act, acted_by, acted_by_name, on_behalf_of, step_id, status_from, status_to, seen, details, acted_at, previous_hash, hash from audit_entry where case_id = ? and position = 3")
			.param(this.caseId)
			.update();

		threeActs();

		assertThat(this.trail.read(this.caseId).firstBroken()).isEqualTo(4);
	}

}
