package org.oneseal.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.organisation.PartyKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Who applies is as the account says, where the account fits the form. */
@ApplicationTest
class AccountFactsTests {

	@Autowired
	private SampleCases samples;

	@Autowired
	private Drafts drafts;

	@Autowired
	private Organisation organisation;

	@Autowired
	private JdbcClient jdbc;

	private ChangedPeople people;

	private Actor company;

	@BeforeEach
	void company() {
		this.people = new ChangedPeople(this.jdbc);
		this.company = this.organisation.actor(SampleCases.COMPANY);
	}

	@AfterEach
	void asTheyWere() {
		this.people.close();
	}

	@Test
	void whatIsFiledIsWhatTheAccountSaysNow() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		this.people.representative(SampleCases.COMPANY, "李菡萏");

		assertThat(answers(id)).containsEntry("representative", List.of("李菡萏"));
		assertThat(this.drafts.open(id, this.company).locked().keys()).contains("representative", "operatorName");
	}

	@Test
	void nothingElseIsKeptWhoeverSendsIt() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);
		Map<String, List<String>> forged = new TreeMap<>(SampleCases.answers());
		forged.put("operatorName", List.of("江城食品药品监督管理局"));
		forged.put("premisesAddress", List.of("江城市新址"));

		this.drafts.save(id, forged, this.company);

		assertThat(answers(id)).containsEntry("operatorName", List.of("江城荷花餐饮管理有限公司"))
			.containsEntry("premisesAddress", List.of("江城市新址"));
	}

	@Test
	void aSecondAnswerBesideTheRightOneIsNotKept() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);
		Map<String, List<String>> forged = new TreeMap<>(SampleCases.answers());
		forged.put("creditCode", List.of("914299005882310796", "91350211M00013FA1N"));

		this.drafts.save(id, forged, this.company);

		assertThat(answers(id)).containsEntry("creditCode", List.of("914299005882310796"));
	}

	/** A form for businesses, and the number of a person. */
	@Test
	void wherePartOfTheAccountDoesNotFitAllIsToBeTyped() {
		this.people.number(SampleCases.COMPANY, "11010519491231002X").kind(SampleCases.COMPANY, PartyKind.PERSON);
		String id = this.samples.completeDraft(SampleCases.COMPANY);
		Map<String, List<String>> typed = new TreeMap<>(SampleCases.answers());
		typed.put("operatorName", List.of("江城市荷花小吃店"));

		this.drafts.save(id, typed, this.company);

		assertThat(this.drafts.open(id, this.company).locked().keys()).isEmpty();
		assertThat(answers(id)).containsEntry("operatorName", List.of("江城市荷花小吃店"));
	}

	private Map<String, List<String>> answers(String id) {
		var answers = this.drafts.open(id, this.company).answers();
		Map<String, List<String>> typed = new TreeMap<>();
		answers.keys().forEach((key) -> typed.put(key, answers.allTyped(key)));
		return typed;
	}

}
