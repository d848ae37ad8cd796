package org.oneseal.ui.api;

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

/** A program sends a case back, asks departments and takes things back. */
@ApplicationTest
class MovesApiTests {

	private static final String FIRE = "reviewFireRescue";

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases samples;

	private CaseNumber number;

	private String decision;

	@BeforeEach
	void aCaseThatWaitsForTheDecision() {
		this.number = this.samples.reviewed(SampleCases.COMPANY);
		this.decision = "/api/tasks/" + this.samples.step(this.number, "decision").id();
	}

	@Test
	void aReturnIsPreviewedAndDone() {
		Map<String, Object> wish = Map.of("reviews", List.of(FIRE), "reason", "现场与图纸不符", "seen",
				this.samples.seen(this.number));
		JsonNode preview = as(SampleCases.DECIDER).post(this.decision + "/return?preview=true", wish).ok();
		assertThat(preview.path("done").asBoolean()).isFalse();
		assertThat(preview.at("/begins/0/step").asString()).isEqualTo(FIRE);
		assertThat(preview.at("/changes/0/waitsFor").asString()).isEqualTo("EARLIER");
		assertThat(as(SampleCases.DECIDER).get(this.decision).ok().path("waitsFor").asString()).isEqualTo("NONE");

		JsonNode done = as(SampleCases.DECIDER).post(this.decision + "/return", wish).ok();

		assertThat(done.path("done").asBoolean()).isTrue();
		assertThat(done.at("/begins/0/origin").asString()).isEqualTo("REOPENED");
		assertThat(done.at("/begins/0/dueOn")).isEqualTo(preview.at("/begins/0/dueOn"));
		assertThat(done.path("limits")).isEqualTo(preview.path("limits"));
		JsonNode waiting = as(SampleCases.DECIDER).get(this.decision).ok();
		assertThat(waiting.path("actions")).isEmpty();
		refused(as(SampleCases.DECIDER).post(this.decision + "/complete",
				Map.of("action", "grant", "seen", this.samples.seen(this.number))), 409, "step-waits");
	}

	@Test
	void aDepartmentIsAskedAnswersAndCanBeTakenBack() {
		JsonNode asked = as(SampleCases.DECIDER)
			.post(this.decision + "/ask", Map.of("department", "429900-health", "days", 2, "words", "有无投诉？"))
			.ok();
		String question = "/api/tasks/" + asked.at("/begins/0/task").asString();
		assertThat(as("songyaqin").get("/api/tasks?view=pool&q=" + this.number).ok().at("/items/0/kind").asString())
			.isEqualTo("CONSULTATION");
		JsonNode task = as("songyaqin").get(question).ok();
		assertThat(task.at("/actions/0").asString()).isEqualTo("answer");
		as("songyaqin")
			.post(question + "/complete",
					Map.of("action", "answer", "answer", "没有", "seen", task.path("seen").asString()))
			.ok();
		refused(as(SampleCases.DECIDER).post(question + "/remove", Map.of("reason", "x")), 409, "asked-done");
		refused(as(SampleCases.DECIDER).post(this.decision + "/ask",
				Map.of("department", "429900-health", "days", 99, "words", "?")), 422, "invalid");
	}

	@Test
	void anOpinionIsTakenBackByWhoGaveIt() {
		String review = "/api/tasks/" + this.samples.file(this.number)
			.steps()
			.stream()
			.filter((step) -> step.stepId().equals(FIRE))
			.findFirst()
			.orElseThrow()
			.id();
		refused(as("sunjing").post(review + "/take-back", Map.of("reason", "x")), 409, "opinion-stands");

		JsonNode done = as("zhaogang").post(review + "/take-back", Map.of("reason", "看错了楼层")).ok();

		assertThat(done.at("/begins/0/assignee").asString()).isEqualTo("zhaogang");
	}

	@Test
	void aCopyLetsItsReaderIn() {
		refused(as("gaofei").get("/api/cases/" + this.number), 404, "not-found");

		as(SampleCases.DECIDER).post("/api/cases/" + this.number + "/copies", Map.of("to", "gaofei", "words", "请知悉"))
			.ok();

		as("gaofei").get("/api/cases/" + this.number).ok();
	}

	private ApiClient as(String user) {
		return ApiClient.anonymous(this.port).as(user);
	}

	private static void refused(Answer answer, int status, String type) {
		assertThat(answer.status()).as("%s", answer.json()).isEqualTo(status);
		assertThat(answer.problem()).isEqualTo(type);
	}

}
