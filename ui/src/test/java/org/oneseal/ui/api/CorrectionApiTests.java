package org.oneseal.ui.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.ui.api.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A program asks the applicant for the one correction from a review. */
@ApplicationTest
class CorrectionApiTests {

	private static final String FIREMAN = "zhaogang";

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases samples;

	private CaseNumber number;

	private String task;

	@BeforeEach
	void aCaseInReview() {
		this.number = this.samples.accepted(SampleCases.COMPANY);
		this.task = "/api/tasks/" + this.samples.step(this.number, "reviewFireRescue").id();
	}

	@Test
	void aReviewAsksOnceAndWaitsForTheAnswer() {
		assertThat(actions(FIREMAN)).containsExactly("opinion", "correct");

		JsonNode asked = as(FIREMAN).post(this.task + "/complete", correct()).ok();

		assertThat(asked.path("caseStatus").asString()).isEqualTo("AWAITING_CORRECTION");
		assertThat(asked.path("open").asBoolean()).isTrue();
		assertThat(asked.path("waitsFor").asString()).isEqualTo("APPLICANT");
		assertThat(asked.path("assignee").asString()).isEqualTo(FIREMAN);
		assertThat(asked.path("actions")).isEmpty();
		JsonNode file = as(FIREMAN).get("/api/cases/" + this.number).ok();
		assertThat(file.at("/dates/paused").asBoolean()).isTrue();
		assertThat(file.at("/correction/items/0/about").asString()).isEqualTo("premisesAddress");
		refused(as(FIREMAN).post(this.task + "/complete",
				Map.of("action", "opinion", "verdict", "AGREE", "seen", this.samples.seen(this.number))), 409,
				"step-waits");

		String application = "/api/applications/" + this.samples.file(this.number).application().id();
		ApiClient applicant = as(SampleCases.COMPANY);
		Map<String, Object> answers = new HashMap<>(ApiJourneyTests.answers());
		answers.put("premisesAddress", "江城市东湖区荷花路 18 号 1 楼");
		assertThat(applicant.put(application, answers).ok().at("/correction/items/0/request").asString())
			.isEqualTo("请写明楼层");
		assertThat(applicant.post(application + "/submit").ok().at("/case/status").asString()).isEqualTo("ACCEPTED");
		assertThat(actions(FIREMAN)).containsExactly("opinion");
		refused(as(FIREMAN).post(this.task + "/complete", correct()), 409, "correction-only-once");
	}

	@Test
	void theReasonSaysWhatToDoInstead() {
		as(FIREMAN).post(this.task + "/complete", correct()).ok();
		String other = "/api/tasks/" + this.samples.step(this.number, "reviewUrbanManagement").id();

		Answer refused = as("huangwei").post(other + "/complete", correct());

		refused(refused, 409, "correction-only-once");
		assertThat(refused.json().path("detail").asString()).contains("Inspect on site");
	}

	@Test
	void nothingElseCanAskForACorrection() {
		CaseNumber reviewed = this.samples.reviewed(SampleCases.COMPANY);
		String decision = "/api/tasks/" + this.samples.step(reviewed, "decision").id();

		assertThat(as(SampleCases.DECIDER).post(decision + "/complete", correct()).status()).isEqualTo(422);
	}

	private Map<String, Object> correct() {
		return Map.of("action", "correct", "seen", this.samples.seen(this.number), "items",
				List.of(Map.of("about", "premisesAddress", "request", "请写明楼层")));
	}

	private List<String> actions(String official) {
		return as(official).get(this.task).ok().path("actions").valueStream().map(JsonNode::asString).toList();
	}

	private ApiClient as(String user) {
		return ApiClient.anonymous(this.port).as(user);
	}

	private static void refused(Answer answer, int status, String type) {
		assertThat(answer.status()).as("%s", answer.json()).isEqualTo(status);
		assertThat(answer.problem()).isEqualTo(type);
	}

}
