package org.oneseal.licence;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.attachment.AttachmentStore;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Journal;
import org.oneseal.cases.StepDelayedException;
import org.oneseal.seal.SealedPdf;
import org.oneseal.seal.TimeStampSource;
import org.oneseal.seal.TimeStampUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sealing takes as long as the time-stamp authority likes, and may fail at any moment.
 */
@ApplicationTest
class IssueLicenceTests {

	private final SampleCases samples;

	private final IssueLicence issuing;

	private final ApprovalCases cases;

	private final LicencePreparation preparation;

	private final Licences licences;

	private final Seals seals;

	private final AttachmentStore store;

	private final Journal journal;

	private final AuditTrail trail;

	private final Clock clock;

	private final TimeStampSource timeStamps;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final ExecutorService otherNode = Executors.newSingleThreadExecutor();

	IssueLicenceTests(@Autowired SampleCases samples, @Autowired IssueLicence issuing, @Autowired ApprovalCases cases,
			@Autowired LicencePreparation preparation, @Autowired Licences licences, @Autowired Seals seals,
			@Autowired AttachmentStore store, @Autowired Journal journal, @Autowired AuditTrail trail,
			@Autowired Clock clock, @Autowired TimeStampSource timeStamps, @Autowired JdbcTemplate jdbc,
			@Autowired PlatformTransactionManager transactions) {
		this.samples = samples;
		this.issuing = issuing;
		this.cases = cases;
		this.preparation = preparation;
		this.licences = licences;
		this.seals = seals;
		this.store = store;
		this.journal = journal;
		this.trail = trail;
		this.clock = clock;
		this.timeStamps = timeStamps;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	@AfterEach
	void finish() {
		this.otherNode.shutdownNow();
		this.samples.runAutomaticSteps();
	}

	@Test
	void whileOneWaitsForItsTimeStampOthersOfTheSameIssuerAreIssued() throws Exception {
		CaseNumber waiting = this.samples.granted(SampleCases.COMPANY);
		CaseNumber other = this.samples.granted(SampleCases.COMPANY);
		HangingAuthority authority = new HangingAuthority();
		Future<?> first = this.otherNode.submit(() -> run(issuingWith(authority), waiting));
		authority.awaitQuestion();

		this.transaction.executeWithoutResult((status) -> assertThat(this.jdbc.queryForList(
				"select status from approval_case where number = ? for update nowait", String.class, waiting.value()))
			.as("the case itself can be worked on")
			.containsExactly("GRANTED"));
		run(this.issuing, other);

		assertThat(first).isNotDone();
		assertThat(serial(other)).isEqualTo(drawn(waiting) + 1);
		authority.answer();
		first.get(1, TimeUnit.MINUTES);
		assertThat(serial(waiting)).isEqualTo(drawn(waiting));
	}

	@Test
	void whatDiesBetweenNumberAndSealIsIssuedOnceUnderTheSameNumber() {
		CaseNumber unlucky = this.samples.granted(SampleCases.COMPANY);
		CaseNumber other = this.samples.granted(SampleCases.COMPANY);
		IssueLicence withoutTimeStamps = issuingWith((hash) -> {
			throw new TimeStampUnavailableException("The line is dead");
		});

		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(StepDelayedException.class).isThrownBy(() -> run(withoutTimeStamps, unlucky))
				.withMessage("licence.delayed.time-stamp");
		}
		long number = drawn(unlucky);
		run(this.issuing, other);
		run(this.issuing, unlucky);
		run(this.issuing, unlucky);

		assertThat(serial(unlucky)).isEqualTo(number);
		assertThat(serial(other)).as("no gap").isEqualTo(number + 1);
		assertThat(issuedTimes(unlucky)).isOne();
	}

	@Test
	void twoRunsForOneCaseIssueOneLicence() throws Exception {
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);
		HangingAuthority authority = new HangingAuthority();
		Future<?> first = this.otherNode.submit(() -> run(issuingWith(authority), number));
		authority.awaitQuestion();

		run(this.issuing, number);
		authority.answer();
		first.get(1, TimeUnit.MINUTES);

		assertThat(serial(number)).isEqualTo(drawn(number));
		assertThat(issuedTimes(number)).isOne();
	}

	private IssueLicence issuingWith(TimeStampSource source) {
		LicencePress press = new LicencePress(new SealedPdf(source, this.clock), this.seals, this.clock,
				"http://localhost");
		return new IssueLicence(this.cases, this.preparation, this.licences, press, this.store, this.journal,
				this.clock);
	}

	/** As the engine does: in a transaction that is rolled back when the step fails. */
	private void run(IssueLicence step, CaseNumber number) {
		this.transaction.executeWithoutResult((status) -> step.run(number));
	}

	private long serial(CaseNumber number) {
		Licence licence = this.licences.findByCaseId(id(number)).orElseThrow();
		return Long.parseLong(LicenceNumber.parse(licence.identifier()).orElseThrow().serial());
	}

	private long drawn(CaseNumber number) {
		return this.jdbc.queryForObject("select serial from licence_number where case_id = ?", Long.class, id(number));
	}

	private long issuedTimes(CaseNumber number) {
		List<AuditEntry> entries = this.trail.of(id(number));
		return entries.stream().filter((entry) -> entry.act() == Act.LICENCE_ISSUED).count();
	}

	private String id(CaseNumber number) {
		return this.samples.file(number).approvalCase().id();
	}

	/** Takes the question, and answers when it is told to. */
	private final class HangingAuthority implements TimeStampSource {

		private final CountDownLatch asked = new CountDownLatch(1);

		private final CountDownLatch answered = new CountDownLatch(1);

		@Override
		public byte[] token(byte[] sha256) throws TimeStampUnavailableException {
			this.asked.countDown();
			try {
				assertThat(this.answered.await(2, TimeUnit.MINUTES)).isTrue();
			}
			catch (InterruptedException ex) {
				throw new TimeStampUnavailableException("Interrupted");
			}
			return IssueLicenceTests.this.timeStamps.token(sha256);
		}

		void awaitQuestion() throws InterruptedException {
			assertThat(this.asked.await(1, TimeUnit.MINUTES)).isTrue();
		}

		void answer() {
			this.answered.countDown();
		}

	}

}
