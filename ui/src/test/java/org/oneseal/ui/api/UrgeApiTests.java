package org.oneseal.ui.api;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.ui.api.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A program urges a department. */
@ApplicationTest
class UrgeApiTests {

	private static final String LEAD = "chenjianguo";

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases cases;

	private String number;

	private String task;

	@BeforeEach
	void aTaskOfAnotherDepartment() {
		var accepted = this.cases.accepted(SampleCases.COMPANY);
		this.number = accepted.value();
		JsonNode steps = as(LEAD).get("/api/cases/" + this.number).ok().path("steps");
		this.task = "/api/tasks/" + steps.valueStream()
			.filter((step) -> step.path("step").asString().equals("reviewFireRescue"))
			.findFirst()
			.orElseThrow()
			.path("task")
			.asString();
	}

	@Test
	void thoseWhoHaveItAreToldAndTheyReadWhoUrged() {
		JsonNode urged = as(LEAD).post(this.task + "/urge", Map.of("words", "请尽快办理")).ok();

		assertThat(urged.at("/urgings/0/by").asString()).isEqualTo(LEAD);
		assertThat(urged.at("/urgings/0/words").asString()).isEqualTo("请尽快办理");
		assertThat(as("zhaogang").get("/api/tasks?view=pool&q=" + this.number).ok().at("/items/0/urgedAt").asString())
			.isEqualTo(urged.at("/urgings/0/at").asString());
	}

	@Test
	void eachRefusalHasItsKind() {
		ApiClient keyed = as(LEAD).withKey("urge-1");
		keyed.post(this.task + "/urge", Map.of("words", "请尽快办理")).ok();
		assertThat(keyed.post(this.task + "/urge", Map.of("words", "请尽快办理")).ok().path("urgings")).hasSize(1);
		Answer again = as(LEAD).post(this.task + "/urge", Map.of("words", "请尽快办理"));
		refused(again, 409, "urged-already");
		assertThat(again.json().path("detail").asString()).containsPattern("again from \\d{1,2} \\w+ \\d{4} on");
		refused(as("huangwei").post(this.task + "/urge", Map.of("words", "x")), 403, "urge-not-yours");
		refused(as("wangzhiyuan").post(this.task + "/urge", Map.of("words", " ")), 422, "invalid");
		refused(as("songyaqin").post(this.task + "/urge", Map.of("words", "x")), 404, "not-found");
		refused(as(LEAD).post(own() + "/urge", Map.of("words", "x")), 409, "nothing-to-urge");
	}

	private String own() {
		return "/api/tasks/" + as(LEAD).get("/api/tasks?view=pool&q=" + this.number).ok().at("/items/0/id").asString();
	}

	private static void refused(Answer answer, int status, String problem) {
		assertThat(answer.status()).as("%s", answer.json()).isEqualTo(status);
		assertThat(answer.problem()).isEqualTo(problem);
	}

	private ApiClient as(String username) {
		return ApiClient.anonymous(this.port).as(username);
	}

}
