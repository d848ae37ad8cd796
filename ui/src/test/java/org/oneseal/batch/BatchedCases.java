package org.oneseal.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.CaseStatus;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases of an applicant each, which officials act on together. */
@ApplicationTest
abstract class BatchedCases {

	static final BatchWish WITH_CONDITIONS = new BatchWish("", "", "每年自查一次");

	/** How long an act is a node's unless the person who runs it says otherwise. */
	static final Duration TAKEN = Duration.ofMinutes(2);

	@Autowired
	Batches batches;

	@Autowired
	BatchRounds rounds;

	@Autowired
	BatchWork work;

	@Autowired
	private BatchTable table;

	@Autowired
	SampleCases samples;

	@Autowired
	AuditTrail trail;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	List<CaseNumber> reviewed(int count) {
		return own(Stream.generate(() -> this.samples.reviewed(SampleCases.COMPANY)).limit(count));
	}

	List<CaseNumber> own(Stream<CaseNumber> cases) {
		List<CaseNumber> numbers = new ArrayList<>(cases.toList());
		for (CaseNumber number : numbers) {
			BatchesAtWork.ownApplicant(this.jdbc, number);
			BatchesAtWork.opened(this.jdbc, number, SampleCases.DECIDER, "zhaogang");
		}
		return numbers;
	}

	List<String> steps(List<CaseNumber> numbers, String step) {
		return numbers.stream().map((number) -> this.samples.step(number, step).id()).toList();
	}

	String prepared(BatchAct act, List<String> steps, String official) {
		Batches.Prepared prepared = this.batches.prepare(act, steps, "", actor(official), key());
		assertThat(prepared.problems()).isEmpty();
		return prepared.id();
	}

	List<Problem> start(String id, BatchWish wish) {
		return this.batches.start(id, wish, decider(), key());
	}

	/** A node takes the first act of a batch that is to be done. */
	BatchTable.Slot take(String id) {
		BatchTable.Slot first = this.table.due(this.clock.instant(), 20)
			.stream()
			.filter((slot) -> slot.batchId().equals(id))
			.findFirst()
			.orElseThrow();
		return this.table.take(first, this.clock.instant().plus(TAKEN)).orElseThrow();
	}

	Batch batch(String id) {
		return this.batches.get(id, decider());
	}

	List<AuditEntry> granted(CaseNumber number) {
		return this.trail.of(caseId(number)).stream().filter((entry) -> entry.act() == Act.GRANTED).toList();
	}

	static List<String> messages(BatchItem item) {
		return messages(item.problems());
	}

	static List<String> messages(List<Problem> problems) {
		return problems.stream().map(Problem::message).toList();
	}

	CaseStatus status(CaseNumber number) {
		return this.samples.file(number).approvalCase().status();
	}

	String caseId(CaseNumber number) {
		return this.samples.file(number).approvalCase().id();
	}

	Actor decider() {
		return actor(SampleCases.DECIDER);
	}

	Actor actor(String username) {
		return this.samples.actor(username);
	}

	static String key() {
		return UUID.randomUUID().toString();
	}

}
