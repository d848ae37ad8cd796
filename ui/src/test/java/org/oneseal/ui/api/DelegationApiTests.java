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

/** A program asks a colleague to work on a task. */
@ApplicationTest
class DelegationApiTests {

	private static final String HOLDER = "chenjianguo";

	private static final String COLLEAGUE = "helei";

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases cases;

	private String number;

	private String task;

	@BeforeEach
	void aTaskInSomebodysHands() {
		var accepted = this.cases.accepted(SampleCases.COMPANY);
		this.number = accepted.value();
		this.task = "/api/tasks/" + this.cases.step(accepted, "reviewMarketRegulation").id();
		as(HOLDER).post(this.task + "/claim").ok();
	}

	@Test
	void theColleagueAnswersAndTheHolderGoesOn() {
		JsonNode asked = as(HOLDER).post(this.task + "/delegate", wish()).ok();
		assertThat(asked.path("delegate").asString()).isEqualTo(COLLEAGUE);
		assertThat(asked.path("actions")).isEmpty();
		assertThat(as(COLLEAGUE).get("/api/tasks?view=mine&q=" + this.number).ok().at("/items/0/delegate").asString())
			.isEqualTo(COLLEAGUE);
		refused(as(HOLDER).post(this.task + "/complete",
				Map.of("action", "opinion", "verdict", "AGREE", "seen", asked.path("seen").asString())), 409,
				"step-delegated");
		refused(as(HOLDER).post(this.task + "/release"), 409, "step-delegated");

		JsonNode answered = as(COLLEAGUE).post(this.task + "/answer", Map.of("note", "面积一致")).ok();

		assertThat(answered.has("delegate")).isFalse();
		assertThat(answered.at("/delegations/0/note").asString()).isEqualTo("面积一致");
		assertThat(as(HOLDER).get(this.task).ok().path("actions").values()).extracting(JsonNode::asString)
			.containsExactly("opinion", "correct");
		refused(as(COLLEAGUE).post(this.task + "/answer", Map.of("note", "面积一致")), 409, "delegation-over");
	}

	@Test
	void itIsCalledBackAndEachRefusalHasItsKind() {
		refused(as(HOLDER).post(this.task + "/delegate", Map.of("to", COLLEAGUE)), 422, "invalid");
		refused(as(HOLDER).post(this.task + "/call-back", Map.of("reason", "x")), 409, "delegation-over");
		ApiClient keyed = as(HOLDER).withKey("delegate-1");
		keyed.post(this.task + "/delegate", wish()).ok();
		keyed.post(this.task + "/delegate", wish()).ok();
		refused(as(COLLEAGUE).post(this.task + "/answer", Map.of("note", " ")), 422, "invalid");
		refused(as("zhaogang").post(this.task + "/answer", Map.of("note", "x")), 404, "not-found");
		JsonNode back = as(HOLDER).post(this.task + "/call-back", Map.of("reason", "本人核对")).ok();
		assertThat(back.path("delegations")).hasSize(1);
		assertThat(back.at("/delegations/0").has("note")).isFalse();
	}

	private static Map<String, Object> wish() {
		return Map.of("to", COLLEAGUE, "words", "请核对面积");
	}

	private static void refused(Answer answer, int status, String problem) {
		assertThat(answer.status()).as("%s", answer.json()).isEqualTo(status);
		assertThat(answer.problem()).isEqualTo(problem);
	}

	private ApiClient as(String username) {
		return ApiClient.anonymous(this.port).as(username);
	}

}
