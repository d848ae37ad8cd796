package org.oneseal.cases;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.form.Problem;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A command sent twice acts once; one that was refused may be sent again. */
@ApplicationTest
class RequestKeysTests {

	private static final String PERSON = "zhaogang";

	private static final Duration LONG_ENOUGH = Duration.ofMillis(300);

	@Autowired
	private RequestKeys keys;

	@Autowired
	private Reviews reviews;

	@Autowired
	private SampleCases cases;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private String key;

	@BeforeEach
	void aNewKey() {
		this.key = UUID.randomUUID().toString();
	}

	private boolean isRepeated() {
		return this.keys.isRepeated(PERSON, this.key);
	}

	private boolean carriedOut() {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean repeated = isRepeated();
			if (!repeated) {
				this.keys.note(PERSON, this.key);
			}
			return !repeated;
		}));
	}

	private boolean isKept() {
		return this.keys.isKnown(PERSON, this.key);
	}

	@Test
	void whatWasCarriedOutIsNotCarriedOutAgain() {
		assertThat(carriedOut()).isTrue();
		assertThat(isKept()).isTrue();
		assertThat(carriedOut()).isFalse();
		assertThat(isKept()).isTrue();
	}

	@Test
	void whatWasRefusedLeavesNoKey() {
		assertThat(this.transaction.<Boolean>execute((status) -> isRepeated())).isFalse();
		assertThat(isKept()).isFalse();
		assertThat(carriedOut()).isTrue();
	}

	@Test
	void whatWasRolledBackLeavesNoKey() {
		this.transaction.executeWithoutResult((status) -> {
			assertThat(isRepeated()).isFalse();
			this.keys.note(PERSON, this.key);
			status.setRollbackOnly();
		});
		assertThat(isKept()).isFalse();
		assertThat(carriedOut()).isTrue();
	}

	@Test
	void aCommandInACommandMayAskAgainUntilItIsCarriedOut() {
		this.transaction.executeWithoutResult((status) -> {
			assertThat(isRepeated()).isFalse();
			assertThat(isRepeated()).isFalse();
			this.keys.note(PERSON, this.key);
			assertThat(isRepeated()).isTrue();
		});
		assertThat(isKept()).isTrue();
	}

	@Test
	void theSameKeyOfSomebodyElseIsAnother() {
		assertThat(carriedOut()).isTrue();
		assertThat(this.transaction.<Boolean>execute((status) -> this.keys.isRepeated("huangwei", this.key))).isFalse();
	}

	@Test
	void whoSendsItMeanwhileWaitsAndIsToldThatItIsDone() {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		CompletableFuture<Void> first = CompletableFuture
			.runAsync(() -> this.transaction.executeWithoutResult((status) -> {
				assertThat(isRepeated()).isFalse();
				begun.countDown();
				await(go);
				this.keys.note(PERSON, this.key);
			}));
		await(begun);
		CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(this::carriedOut);

		assertThat(second).as("waits").failsWithin(LONG_ENOUGH);
		go.countDown();

		assertThat(second).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(false);
		assertThat(first).succeedsWithin(Duration.ofSeconds(20));
		assertThat(isKept()).isTrue();
	}

	@Test
	void withoutATransactionNothingIsBegun() {
		assertThatThrownBy(this::isRepeated).isInstanceOf(IllegalStateException.class);
		assertThat(isKept()).isFalse();
	}

	@Test
	void anOpinionThatWasRefusedIsGivenWithTheSameKeyOnce() {
		CaseNumber number = this.cases.accepted(SampleCases.COMPANY);
		String step = this.cases.step(number, "reviewFireRescue").id();
		String seen = this.cases.seen(number);

		assertThat(give(step, "0".repeat(64))).extracting(Problem::message).containsExactly("step.case-changed");
		assertThat(isKept()).isFalse();
		assertThat(give(step, seen)).isEmpty();
		assertThat(give(step, seen)).isEmpty();

		assertThat(this.jdbc
			.sql("select count(*) from opinion o join review r on r.id = o.review_id "
					+ "where r.case_id = ? and o.official = ?")
			.params(this.cases.file(number).approvalCase().id(), PERSON)
			.query(Integer.class)
			.single()).isOne();
	}

	private List<Problem> give(String step, String seen) {
		return this.reviews.give(step, Opinion.Content.of(Opinion.Verdict.AGREE, "符合条件"), this.cases.actor(PERSON),
				seen, this.key);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
