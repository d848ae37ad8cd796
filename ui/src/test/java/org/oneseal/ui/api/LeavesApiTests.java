package org.oneseal.ui.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/** A program enters a leave, works as a substitute and ends it. */
@ApplicationTest
class LeavesApiTests {

	private static final String ABSENT = "zhaogang";

	private static final String SUBSTITUTE = "sunjing";

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Desk desk;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void nobodyIsOnLeave() {
		this.jdbc.sql("delete from substitution").update();
	}

	@Test
	void whileALeaveHoldsItsWorkIsTheSubstitutes() {
		CaseNumber number = this.cases.accepted(SampleCases.COMPANY);
		String task = this.cases.step(number, "reviewFireRescue").id();
		this.desk.claim(task, this.cases.actor(ABSENT), UUID.randomUUID().toString());
		assertThat(as(SUBSTITUTE).get("/api/tasks/" + task).ok().path("actions")).isEmpty();

		JsonNode entered = as(ABSENT).post("/api/leaves", wish()).ok();

		assertThat(entered.at("/leaves/0/substitute").asString()).isEqualTo(SUBSTITUTE);
		assertThat(entered.at("/leaves/0/open").asBoolean()).isTrue();
		assertThat(as(SUBSTITUTE).get("/api/leaves").ok().at("/standIns/0/official").asString()).isEqualTo(ABSENT);
		JsonNode line = as(SUBSTITUTE).get("/api/tasks?view=mine&q=" + number).ok().at("/items/0");
		assertThat(line.path("absent").asString()).isEqualTo(ABSENT);
		JsonNode report = as(SUBSTITUTE).get("/api/tasks/" + task).ok();
		assertThat(report.path("absent").asString()).isEqualTo(ABSENT);
		as(SUBSTITUTE)
			.post("/api/tasks/" + task + "/complete", Map.of("action", "opinion", "verdict", "AGREE", "findings", "符合",
					"seen", report.path("seen").asString()))
			.ok();
		assertThat(as(SUBSTITUTE).get("/api/cases/" + number + "/history").ok().path("entries")).anySatisfy((entry) -> {
			assertThat(entry.path("by").asString()).isEqualTo(SUBSTITUTE);
			assertThat(entry.path("byName").asString()).isEqualTo("孙静（代赵刚）");
			assertThat(entry.at("/details/substituteFor").asString()).isEqualTo(ABSENT);
		});
	}

	@Test
	void itIsEndedOnceAndByNobodyElse() {
		String id = as(ABSENT).post("/api/leaves", wish()).ok().at("/leaves/0/id").asString();

		ApiClient.Answer notTheirs = as("chenjianguo").post("/api/leaves/" + id + "/end", Map.of());
		assertThat(notTheirs.status()).isEqualTo(404);
		assertThat(as(ABSENT).post("/api/leaves/" + id + "/end", Map.of()).ok().at("/leaves/0/endedBy").asString())
			.isEqualTo(ABSENT);
		ApiClient.Answer again = as(ABSENT).post("/api/leaves/" + id + "/end", Map.of());
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.problem()).isEqualTo("leave-over");
	}

	@Test
	void whatIsWrongIsToldByField() {
		ApiClient.Answer none = as(ABSENT).post("/api/leaves", Map.of());
		assertThat(none.status()).isEqualTo(422);
		assertThat(none.json().path("problems")).extracting((problem) -> problem.path("field").asString())
			.containsExactly("substitute", "from", "until", "upTo");
		assertThat(as(ABSENT).post("/api/leaves", Map.of("from", "morgen")).status()).isEqualTo(422);
		assertThat(as(ABSENT).post("/api/leaves", Map.of("upTo", "EVERYTHING")).status()).isEqualTo(400);
		assertThat(as(SampleCases.COMPANY).get("/api/leaves").status()).isEqualTo(403);
	}

	private Map<String, Object> wish() {
		String today = this.clock.today().toString();
		return Map.of("substitute", SUBSTITUTE, "from", today, "until", today, "matters", List.of(), "upTo", "REVIEW");
	}

	private ApiClient as(String username) {
		return ApiClient.anonymous(this.port).as(username);
	}

}
