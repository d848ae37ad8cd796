package org.oneseal.ui.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.supervision.Patrol;
import org.oneseal.supervision.Signals;

import static org.assertj.core.api.Assertions.assertThat;

/** Signals of supervision for programs. */
@ApplicationTest
class SignalsApiTests {

	private static final String FIRE_RESCUE = "429900-fire-rescue";

	@LocalServerPort
	private int port;

	@Autowired
	private MovableClock clock;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Patrol patrol;

	@Autowired
	private Signals signals;

	@Test
	void theDepartmentListsAndAnswersAndTheSupervisorCloses() {
		JsonNode signal = late();
		String address = "/api/signals/" + signal.path("id").asString();

		assertThat(signal.path("level").asString()).isEqualTo("YELLOW");
		assertThat(signal.path("lastDay").asString()).isEqualTo("2026-11-26");
		JsonNode answered = as("zhaogang").post(address + "/act", Map.of("wish", "ANSWER", "words", "已加派人员")).ok();
		assertThat(answered.path("state").asString()).isEqualTo("ANSWERED");
		assertThat(answered.at("/answer/words").asString()).isEqualTo("已加派人员");
		assertThat(as("shenyi").get(address).ok().path("wishes").toString()).isEqualTo("[\"CLOSE\"]");
		assertThat(as("shenyi").post(address + "/act", Map.of("wish", "CLOSE")).ok().path("state").asString())
			.isEqualTo("CLOSED");
	}

	@Test
	void theSameCommandSentAgainIsOneAct() {
		String address = "/api/signals/" + late().path("id").asString() + "/act";
		ApiClient keyed = as("zhaogang").withKey("answer-" + address.hashCode());

		keyed.post(address, Map.of("wish", "ANSWER", "words", "已加派人员")).ok();
		keyed.post(address, Map.of("wish", "ANSWER", "words", "已加派人员")).ok();

		assertThat(as("zhaogang").post(address, Map.of("wish", "ANSWER", "words", "又一次")).problem())
			.isEqualTo("signal-changed");
	}

	@Test
	void pagesFollowEachOther() {
		late();
		late();

		JsonNode first = as("zhaogang").get("/api/signals?size=1").ok();
		JsonNode second = as("zhaogang").get("/api/signals?size=1&after=" + first.path("after").asString()).ok();

		assertThat(first.path("items")).hasSize(1);
		assertThat(second.path("items")).hasSize(1);
		assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
	}

	@Test
	void whoMaySeeWhat() {
		String address = "/api/signals/" + late().path("id").asString();
		Map<String, String> answer = Map.of("wish", "ANSWER", "words", "说明");

		assertThat(as("huangwei").get(address).problem()).isEqualTo("not-found");
		assertThat(as("huangwei").post(address + "/act", answer).problem()).isEqualTo("not-found");
		assertThat(as("huangwei").get("/api/signals?department=" + FIRE_RESCUE).problem()).isEqualTo("not-found");
		assertThat(as("baijie").get(address).problem()).isEqualTo("not-found");
		assertThat(as("shenyi").post(address + "/act", answer).problem()).isEqualTo("signal-not-yours");
		for (String path : List.of("/api/signals", address)) {
			assertThat(as(SampleCases.COMPANY).get(path).problem()).isEqualTo("forbidden");
			assertThat(ApiClient.anonymous(this.port).get(path).problem()).isEqualTo("unauthenticated");
		}
		assertThat(as(SampleCases.COMPANY).post(address + "/act", answer).problem()).isEqualTo("forbidden");
	}

	@Test
	void whatIsWrongIsSaid() {
		String address = "/api/signals/" + late().path("id").asString() + "/act";

		assertThat(as("zhaogang").post(address, Map.of("wish", "ANSWER", "words", " ")).problem()).isEqualTo("invalid");
		assertThat(as("zhaogang").post(address, Map.of("words", "说明")).problem()).isEqualTo("invalid");
		for (String query : List.of("state=some", "size=0", "size=201", "after=x", "after=2026-99-99~a")) {
			assertThat(as("zhaogang").get("/api/signals?" + query).problem()).as(query).isEqualTo("malformed");
		}
	}

	/** Fire rescue let its three working days pass. */
	private JsonNode late() {
		this.clock.reset();
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 11, 27));
		this.patrol.run();
		String id = this.signals.ofCase(this.samples.file(number).approvalCase().id())
			.stream()
			.filter((warning) -> warning.department().equals(FIRE_RESCUE))
			.findFirst()
			.orElseThrow()
			.id();
		return as("zhaogang").get("/api/signals/" + id).ok();
	}

	private ApiClient as(String username) {
		return ApiClient.anonymous(this.port).as(username);
	}

}
