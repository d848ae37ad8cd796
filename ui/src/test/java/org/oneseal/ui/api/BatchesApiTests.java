package org.oneseal.ui.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.batch.BatchesAtWork;
import org.oneseal.cases.CaseNumber;
import org.oneseal.ui.api.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A program acts on many tasks at once. */
@ApplicationTest
class BatchesApiTests {

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases samples;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	private String safe = "";

	private String eyes = "";

	@BeforeEach
	void twoTasks() {
		CaseNumber first = reviewed();
		CaseNumber second = reviewed();
		this.safe = this.samples.step(first, "decision").id();
		this.eyes = this.samples.step(second, "decision").id();
		this.jdbc.sql("""
				update opinion join review r on r.id = review_id join approval_case c on c.id = r.case_id
				set verdict = 'DISAGREE' where c.number = ? and r.department = '429900-fire-rescue'""")
			.param(second.value())
			.update();
	}

	private CaseNumber reviewed() {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		this.jdbc.sql("update approval_case set applicant = ? where number = ?")
			.params("batch-" + UUID.randomUUID(), number.value())
			.update();
		BatchesAtWork.opened(this.jdbc, number, SampleCases.DECIDER);
		return number;
	}

	@Test
	void itReadsTheSummaryStartsAndReadsTheResult() {
		Answer prepared = decider().post("/api/batches",
				Map.of("act", "GRANT", "tasks", List.of(this.safe, this.eyes)));
		assertThat(prepared.status()).isEqualTo(201);
		JsonNode summary = prepared.json();
		assertThat(summary.path("state").asString()).isEqualTo("PREPARED");
		assertThat(summary.at("/items/0/state").asString()).isEqualTo("SAFE");
		assertThat(summary.at("/items/1/state").asString()).isEqualTo("EYES");
		assertThat(summary.at("/items/1/problems/0/key").asString()).isEqualTo("batch.eyes.against");
		assertThat(summary.at("/items/1/problems/0/message").asString()).endsWith("is against it");

		String batch = "/api/batches/" + summary.path("id").asString();
		ApiClient keyed = decider().withKey("batch-1");
		assertThat(keyed.post(batch + "/start", Map.of("conditions", "每年自查一次")).ok().path("state").asString())
			.isEqualTo("RUNNING");
		keyed.post(batch + "/start", Map.of("conditions", "每年自查一次")).ok();
		BatchesAtWork.run(this.application);

		JsonNode result = decider().get(batch).ok();
		assertThat(result.path("state").asString()).isEqualTo("ENDED");
		assertThat(result.path("asked").asInt()).isEqualTo(1);
		assertThat(result.at("/items/0/state").asString()).isEqualTo("DONE");
		assertThat(result.at("/items/0/endedAt").isMissingNode()).isFalse();
		assertThat(decider().post(batch + "/cancel", Map.of()).ok().path("state").asString()).isEqualTo("ENDED");
		assertThat(decider().get("/api/batches").ok().path("items").valueStream())
			.anyMatch((line) -> line.path("id").equals(summary.path("id")) && line.path("done").asInt() == 1);
	}

	@Test
	void eachRefusalHasItsKind() {
		List<String> many = IntStream.rangeClosed(1, 201).mapToObj((i) -> "task-" + i).toList();
		refused(decider().post("/api/batches", Map.of("act", "GRANT", "tasks", many)), 422, "invalid");
		refused(decider().post("/api/batches", Map.of("act", "GRANT", "tasks", List.of())), 422, "invalid");
		refused(decider().post("/api/batches", Map.of("tasks", List.of("x"))), 422, "invalid");
		refused(decider().post("/api/batches", Map.of("act", "GRANT")), 422, "invalid");
		refused(decider().post("/api/batches", Map.of("act", "REFUSE", "tasks", List.of("x"))), 400, "malformed");
		refused(decider().post("/api/batches", Map.of("act", "GRANT", "tasks", List.of("none"))), 404, "not-found");
		String batch = "/api/batches/"
				+ decider().post("/api/batches", Map.of("act", "GRANT", "tasks", List.of(this.eyes)))
					.json()
					.path("id")
					.asString();
		refused(decider().post(batch + "/start", Map.of()), 409, "nothing-safe");
		refused(as("chenjianguo").get(batch), 404, "not-found");
		String begun = "/api/batches/"
				+ decider().post("/api/batches", Map.of("act", "GRANT", "tasks", List.of(this.safe)))
					.json()
					.path("id")
					.asString();
		decider().post(begun + "/start", Map.of()).ok();
		refused(decider().post(begun + "/start", Map.of()), 409, "batch-begun");
		decider().post(begun + "/cancel", Map.of()).ok();
	}

	private static void refused(Answer answer, int status, String problem) {
		assertThat(answer.status()).as("%s", answer.json()).isEqualTo(status);
		assertThat(answer.problem()).isEqualTo(problem);
	}

	private ApiClient decider() {
		return as(SampleCases.DECIDER);
	}

	private ApiClient as(String username) {
		return ApiClient.anonymous(this.port).as(username);
	}

}
