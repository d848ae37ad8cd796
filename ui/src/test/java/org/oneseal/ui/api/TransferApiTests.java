package org.oneseal.ui.api;

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

/** A task handed to a colleague by a program. */
@ApplicationTest
class TransferApiTests {

	private static final String HOLDER = "chenjianguo";

	private static final String COLLEAGUE = "helei";

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases cases;

	private CaseNumber number;

	private String task;

	@BeforeEach
	void aTaskInSomebodysHands() {
		this.number = this.cases.accepted(SampleCases.COMPANY);
		this.task = "/api/tasks/" + this.cases.step(this.number, "reviewMarketRegulation").id();
		as(HOLDER).post(this.task + "/claim").ok();
	}

	@Test
	void theColleagueHasItWithWhoAndWhy() {
		JsonNode before = as(HOLDER).get(this.task).ok();
		assertThat(before.path("colleagues").findValuesAsString("account")).containsExactly(COLLEAGUE, "linxiaomei");
		assertThat(as("linxiaomei").get(this.task).ok().has("colleagues")).as("not theirs to hand over").isFalse();

		ApiClient keyed = as(HOLDER).withKey("transfer-1");
		keyed.post(this.task + "/transfer", wish(COLLEAGUE)).ok();
		keyed.post(this.task + "/transfer", wish(COLLEAGUE)).ok();

		JsonNode after = as(COLLEAGUE).get(this.task).ok();
		assertThat(after.path("assignee").asString()).isEqualTo(COLLEAGUE);
		assertThat(after.at("/handover/by").asString()).isEqualTo(HOLDER);
		assertThat(after.at("/handover/byName").asString()).isEqualTo("陈建国");
		assertThat(after.at("/handover/reason").asString()).isEqualTo("出差");
		assertThat(after.path("dueOn")).isEqualTo(before.path("dueOn"));
		assertThat(as(COLLEAGUE).get("/api/tasks?view=mine&q=" + this.number).ok().at("/items/0/handedBy").asString())
			.isEqualTo(HOLDER);
		refused(as(HOLDER).post(this.task + "/transfer", wish("linxiaomei")), 409, "step-claimed-by-other");
	}

	@Test
	void eachRefusalHasItsKind() {
		Answer unfit = as(HOLDER).post(this.task + "/transfer", wish(SampleCases.CLERK));
		refused(unfit, 422, "invalid");
		assertThat(unfit.json().at("/problems/0/field").asString()).isEqualTo("to");
		assertThat(unfit.json().at("/problems/0/key").asString()).isEqualTo("transfer.not-their-duty");
		refused(as(HOLDER).post(this.task + "/transfer", Map.of("from", HOLDER, "to", COLLEAGUE)), 422, "invalid");
		refused(as("zhaogang").post(this.task + "/transfer", wish(COLLEAGUE)), 404, "not-found");
		as(HOLDER).post(this.task + "/release").ok();
		refused(as(HOLDER).post(this.task + "/transfer", wish(COLLEAGUE)), 409, "step-not-claimed");
		this.cases.withdraw(this.number, SampleCases.COMPANY);
		refused(as(HOLDER).post(this.task + "/transfer", wish(COLLEAGUE)), 409, "step-over");
	}

	private static Map<String, Object> wish(String to) {
		return Map.of("from", HOLDER, "to", to, "reason", "出差");
	}

	private static void refused(Answer answer, int status, String problem) {
		assertThat(answer.status()).as("%s", answer.json()).isEqualTo(status);
		assertThat(answer.problem()).isEqualTo(problem);
	}

	private ApiClient as(String username) {
		return ApiClient.anonymous(this.port).as(username);
	}

}
