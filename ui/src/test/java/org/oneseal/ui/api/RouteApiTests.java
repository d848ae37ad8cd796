package org.oneseal.ui.api;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** A program asks what lies ahead of a case, and of an act. */
@ApplicationTest
class RouteApiTests {

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases samples;

	@Test
	void theRouteTellsStepsPeopleAndDays() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		JsonNode route = as(SampleCases.DECIDER).get("/api/cases/" + number + "/route").ok();

		assertThat(route.path("foreseen").asBoolean()).isTrue();
		assertThat(route.at("/parts").valueStream().map((part) -> part.path("kind").asString()))
			.containsExactly("PARALLEL", "STEP", "CHOICE");
		JsonNode reviews = route.at("/parts/0/ways");
		assertThat(reviews).hasSize(3).allMatch((way) -> way.path("when").isMissingNode());
		assertThat(reviews.valueStream().map((way) -> way.at("/parts/0/step/department").asString()))
			.containsExactlyInAnyOrder("429900-market-regulation", "429900-fire-rescue", "429900-urban-management");
		JsonNode decision = route.at("/parts/1/step");
		assertThat(decision.path("step").asString()).isEqualTo("decision");
		assertThat(decision.path("task").isMissingNode()).isTrue();
		assertThat(decision.path("until").asString()).isEqualTo("2026-12-02");
		assertThat(decision.at("/people/0/account").asString()).isEqualTo(SampleCases.DECIDER);
		assertThat(route.at("/parts/2/ways/0/when/value").asString()).isEqualTo("granted");
		assertThat(route.at("/parts/2/ways/0/parts/2/kind").asString()).isEqualTo("END");
	}

	@Test
	void afterTheEndNothingIsAhead() {
		CaseNumber number = this.samples.closed(SampleCases.COMPANY);

		JsonNode route = as(SampleCases.DECIDER).get("/api/cases/" + number + "/route").ok();

		assertThat(route.path("foreseen").asBoolean()).isTrue();
		assertThat(route.path("parts")).isEmpty();
	}

	@Test
	void theRouteIsForOfficialsWhoMaySeeTheCase() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		String address = "/api/cases/" + number + "/route";

		assertThat(as(SampleCases.COMPANY).get(address).status()).isEqualTo(403);
		assertThat(as("huangwei").get(address).status()).isEqualTo(404);
		assertThat(as(SampleCases.CLERK).get("/api/cases/nonsense/route").status()).isEqualTo(404);
	}

	@Test
	void theOutlookTellsWhatEachOutcomeLeadsTo() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		String task = "/api/tasks/" + this.samples.step(number, "acceptance").id() + "/outlook";

		JsonNode outcomes = as(SampleCases.CLERK).get(task).ok().path("outcomes");

		assertThat(outcomes.valueStream().map((outcome) -> outcome.path("action").asString())).containsExactly("accept",
				"correct", "notAccept");
		assertThat(outcomes.at("/0/next")).hasSize(3);
		assertThat(outcomes.at("/1/next/0/step").asString()).isEqualTo("correction");
		assertThat(outcomes.at("/1/next/0/department").isMissingNode()).isTrue();
		assertThat(outcomes.at("/2/next")).isEmpty();
		// nothing was done by asking
		assertThat(as(SampleCases.CLERK).get("/api/cases/" + number).ok().path("status").asString())
			.isEqualTo("RECEIVED");
	}

	@Test
	void theOutlookKnowsTheBranchesBeside() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		String task = "/api/tasks/" + this.samples.step(number, "reviewFireRescue").id() + "/outlook";

		JsonNode outcome = as("zhaogang").get(task).ok().at("/outcomes/0");

		assertThat(outcome.path("action").asString()).isEqualTo("opinion");
		assertThat(outcome.at("/waitsFor").valueStream().map((stop) -> stop.path("step").asString()))
			.containsExactlyInAnyOrder("reviewMarketRegulation", "reviewUrbanManagement");
		assertThat(outcome.at("/then/0/step").asString()).isEqualTo("decision");
	}

	@Test
	void whoMayNotActHasNoOutlook() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		String task = "/api/tasks/" + this.samples.step(number, "reviewFireRescue").id() + "/outlook";

		assertThat(as(SampleCases.CLERK).get(task).ok().path("outcomes")).isEmpty();
	}

	private ApiClient as(String person) {
		return ApiClient.anonymous(this.port).as(person);
	}

}
