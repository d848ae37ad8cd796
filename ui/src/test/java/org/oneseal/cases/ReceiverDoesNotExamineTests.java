package org.oneseal.cases;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.form.Problem;
import org.oneseal.review.Opinion;
import org.oneseal.review.Reviews;

import static org.assertj.core.api.Assertions.assertThat;

/** Who received a case does not check it. */
@ApplicationTest
class ReceiverDoesNotExamineTests {

	@Autowired
	private SampleCases samples;

	@Autowired
	private Desk desk;

	@Autowired
	private Reviews reviews;

	@Autowired
	private JdbcClient jdbc;

	private ChangedPeople people;

	@BeforeEach
	void aClerkWhoExaminesToo() {
		this.people = new ChangedPeople(this.jdbc).duties(SampleCases.CLERK, "ACCEPT,REVIEW");
	}

	@AfterEach
	void back() {
		this.people.close();
	}

	@Test
	void whoTookTheCaseInGivesNoOpinionOnIt() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		String step = this.samples.step(number, "reviewMarketRegulation").id();

		assertThat(messages(this.desk.claim(step, this.samples.actor(SampleCases.CLERK), key())))
			.containsExactly("review.receiver-may-not-examine");
		assertThat(messages(this.reviews.give(step, Opinion.Content.of(Opinion.Verdict.AGREE, "x"),
				this.samples.actor(SampleCases.CLERK), this.samples.seen(number), key())))
			.containsExactly("review.receiver-may-not-examine");
	}

	@Test
	void theSamePersonExaminesWhatSomebodyElseTookIn() {
		this.people.duties("helei", "ACCEPT,REVIEW");
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(this.desk.claim(this.samples.step(number, "reviewMarketRegulation").id(),
				this.samples.actor("helei"), key()))
			.isEmpty();
	}

	private static List<String> messages(List<Problem> problems) {
		return problems.stream().map(Problem::message).toList();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
