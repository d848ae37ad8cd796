package org.oneseal.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.Candidates;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Colleagues;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Step;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever positions, regions, duties, leaves and holders there are: lists and domain say
 * the same of whose a step is, and nobody who is excluded gets one.
 */
@ApplicationTest
class CandidatePropertiesTests {

	private static final int TRIES = 40;

	private static final List<String> PEOPLE = List.of("chenjianguo", "linxiaomei", "helei", "wangzhiyuan", "zhoulan");

	private static final List<String> DUTIES = List.of("REVIEW", "ACCEPT,REVIEW", "DECIDE,HEAD", "HEAD,REVIEW",
			"ACCEPT", "ACCEPT,DECIDE,REVIEW");

	private static final List<String> POSITIONS = List.of("", "", "hygienist", "lawyer", "hygienist,lawyer");

	private static final List<String> REGIONS = List.of("", "", "429902", "429903", "429902,429903");

	private static final String DEPARTMENT = "429900-market-regulation";

	@Autowired
	private SampleCases samples;

	@Autowired
	private Worklist worklist;

	@Autowired
	private Colleagues colleagues;

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private List<List<Object>> before;

	@BeforeEach
	void remember() {
		this.jdbc.sql("delete from substitution").update();
		this.before = this.jdbc
			.sql("select duties, positions, regions, identity_number, username from account where department_id = ?")
			.param(DEPARTMENT)
			.query((row, number) -> java.util.Arrays.<Object>asList(row.getString(1), row.getString(2),
					row.getString(3), row.getString(4), row.getString(5)))
			.list();
	}

	@AfterEach
	void back() {
		this.jdbc.sql("delete from substitution").update();
		this.before.forEach((person) -> this.jdbc
			.sql("update account set duties = ?, positions = ?, regions = ?, identity_number = ? where username = ?")
			.params(person)
			.update());
		this.jdbc.sql("update department set regions = '' where id = ?").param(DEPARTMENT).update();
	}

	@Test
	void listsAndDomainAgreeAndNobodyExcludedIsACandidate() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		for (int seed = 1; seed <= TRIES; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			Set<String> excluded = rearrange(number, random);
			Step step = this.samples.step(number, "reviewMarketRegulation");
			for (String person : PEOPLE) {
				Actor official = this.samples.actor(person);
				boolean theirs = Candidates.acting(step, official)
					.filter((acting) -> step.assignee().isEmpty() || Candidates.holds(step, official))
					.isPresent();
				List<String> listed = new ArrayList<>();
				for (Worklist.View view : List.of(Worklist.View.POOL, Worklist.View.MINE)) {
					this.worklist.page(view, official, number.value(), null, 50)
						.items()
						.stream()
						.filter((item) -> item.stepId().equals(step.id()))
						.forEach((item) -> listed.add(view.name()));
				}
				assertThat(listed).as("seed %d, %s", seed, person).hasSize(theirs ? 1 : 0);
			}
			assertThat(this.colleagues.of(step)).extracting(Account::username)
				.as("seed %d", seed)
				.noneMatch(excluded::contains);
			excluded.forEach((person) -> assertThat(this.desk.disqualified(step, person)).isPresent());
		}
	}

	/** Returns whom a rule excludes. */
	private Set<String> rearrange(CaseNumber number, SplittableRandom random) {
		Step step = this.samples.step(number, "reviewMarketRegulation");
		this.jdbc.sql("delete from substitution").update();
		this.jdbc.sql("delete from case_participant where case_id = ?").param(step.caseId()).update();
		Set<String> excluded = new HashSet<>();
		for (String person : PEOPLE) {
			boolean party = random.nextInt(8) == 0;
			this.jdbc.sql(
					"update account set duties = ?, positions = ?, regions = ?, identity_number = ? where username = ?")
				.params(any(DUTIES, random), any(POSITIONS, random), any(REGIONS, random),
						party ? SampleCases.answers().get("safetyOfficerId").get(0) : "110101199003077758", person)
				.update();
			if (party) {
				excluded.add(person);
			}
			if (random.nextInt(6) == 0) {
				this.jdbc.sql("insert into case_participant (case_id, kind, person) values (?, 'ACCEPTANCE', ?)")
					.params(step.caseId(), person)
					.update();
				excluded.add(person);
			}
			if (random.nextInt(3) == 0) {
				leave(person, random);
			}
		}
		this.jdbc.sql("update department set regions = '429902,429903' where id = ?").param(DEPARTMENT).update();
		settle(step, random);
		return excluded;
	}

	private void settle(Step step, SplittableRandom random) {
		String assignee = (random.nextInt(3) == 0) ? holder(random) : null;
		List<Object> facts = java.util.Arrays.asList(any(List.of("", "hygienist", "lawyer"), random),
				any(List.of("", "429902", "429903"), random), (random.nextInt(5) == 0) ? "HEAD" : null, assignee,
				step.id());
		this.jdbc
			.sql("update case_step set post_position = ?, post_region = ?, fallback = ?, assignee = ? where id = ?")
			.params(facts)
			.update();
		List<Object> line = new ArrayList<>(facts);
		line.add(4, (assignee != null) ? "CLAIMED" : "POOL");
		this.jdbc.sql(
				"update work_item set post_position = ?, post_region = ?, fallback = ?, assignee = ?, state = ? where step_id = ?")
			.params(line)
			.update();
	}

	/** A step is held by somebody who may do it. */
	private String holder(SplittableRandom random) {
		String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
		this.jdbc.sql(
				"update account set duties = 'ACCEPT,REVIEW', positions = 'hygienist,lawyer', regions = '' where username = ?")
			.param(person)
			.update();
		return person;
	}

	private void leave(String person, SplittableRandom random) {
		String substitute = PEOPLE.get(random.nextInt(PEOPLE.size()));
		if (substitute.equals(person)) {
			return;
		}
		LocalDate today = this.clock.today();
		this.jdbc.sql("""
				insert into substitution (id, official, substitute, first_day, last_day, matters, up_to, entered_by,
				entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, now(6))""")
			.params(UUID.randomUUID().toString(), person, substitute, today.minusDays(random.nextInt(2)),
					today.plusDays(random.nextInt(2)),
					any(List.of("", "food-business-licence", "public-event-safety"), random),
					any(List.of("ACCEPT", "REVIEW", "DECIDE"), random), person)
			.update();
	}

	private static String any(List<String> words, SplittableRandom random) {
		return words.get(random.nextInt(words.size()));
	}

}
