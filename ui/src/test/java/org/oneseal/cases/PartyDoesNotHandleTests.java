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
import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Account;
import org.oneseal.worklist.Worklist;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody handles a case of their own. */
@ApplicationTest
class PartyDoesNotHandleTests {

	/** The safety officer whom every sample application names. */
	private static final String NAMED = SampleCases.answers().get("safetyOfficerId").get(0);

	@Autowired
	private SampleCases samples;

	@Autowired
	private AcceptanceDesk counter;

	@Autowired
	private Desk desk;

	@Autowired
	private Colleagues colleagues;

	@Autowired
	private Worklist worklist;

	@Autowired
	private JdbcClient jdbc;

	private ChangedPeople people;

	@BeforeEach
	void people() {
		this.people = new ChangedPeople(this.jdbc);
	}

	@AfterEach
	void back() {
		this.people.close();
	}

	@Test
	void whomTheApplicationNamesNeitherTakesItNorActsOnIt() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		this.people.number(SampleCases.CLERK, NAMED.toLowerCase());
		String step = this.samples.step(number, "acceptance").id();

		assertThat(messages(this.desk.claim(step, this.samples.actor(SampleCases.CLERK), key())))
			.containsExactly("step.own-case");
		assertThat(messages(
				this.counter.accept(step, this.samples.actor(SampleCases.CLERK), this.samples.seen(number), key())))
			.containsExactly("step.own-case");
		assertThat(this.samples.step(number, "acceptance").isOpen()).isTrue();
	}

	@Test
	void whoAppliedDoesNotHandleIt() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		this.people.number(SampleCases.CLERK, "914299005882310796");

		assertThat(messages(this.desk.claim(this.samples.step(number, "acceptance").id(),
				this.samples.actor(SampleCases.CLERK), key())))
			.containsExactly("step.own-case");
	}

	@Test
	void itIsHandedToNobodyWhoIsNamed() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.people.number("helei", NAMED);

		assertThat(this.colleagues.of(this.samples.step(number, "reviewMarketRegulation")))
			.extracting(Account::username)
			.containsExactly("chenjianguo", "linxiaomei");
	}

	@Test
	void anotherNumberOrNoneKeepsNobodyFromIt() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		this.people.number(SampleCases.CLERK, "110101199003077758");

		assertThat(this.desk.claim(this.samples.step(number, "acceptance").id(), this.samples.actor(SampleCases.CLERK),
				key()))
			.isEmpty();
		assertThat(
				this.worklist.page(Worklist.View.MINE, this.samples.actor(SampleCases.CLERK), number.value(), null, 5)
					.items())
			.hasSize(1);
	}

	private static List<String> messages(List<Problem> problems) {
		return problems.stream().map(Problem::message).toList();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
