package org.oneseal.ui.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.api.ApiClient.Answer;
import org.oneseal.worklist.ListColumns;
import org.oneseal.worklist.SavedView;
import org.oneseal.worklist.SavedViews;

import static org.assertj.core.api.Assertions.assertThat;

/** A program sorts a work list, pages through it, and keeps lists by name. */
@ApplicationTest
class WorklistApiTests {

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases samples;

	@Autowired
	private SavedViews views;

	@Autowired
	private ListColumns columns;

	@AfterEach
	void forget() {
		Actor clerk = this.samples.actor(SampleCases.CLERK);
		this.views.of(clerk).forEach((view) -> this.views.delete(view.id(), clerk));
		this.columns.forget(clerk);
	}

	@ParameterizedTest
	@ValueSource(strings = { "due", "risk", "age" })
	void pagesHoldTogetherInEveryOrderForwardAndBack(String sort) {
		List<CaseNumber> filed = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			filed.add(this.samples.received(SampleCases.COMPANY));
		}
		String address = "/api/tasks?view=pool&size=2&sort=" + sort;
		List<String> forward = new ArrayList<>();
		JsonNode page = clerk().get(address).ok();
		JsonNode last = page;
		while (true) {
			forward.addAll(ids(page));
			last = page;
			if (!page.has("after")) {
				break;
			}
			page = clerk().get(address + "&after=" + page.path("after").asString()).ok();
		}
		List<String> back = new ArrayList<>(ids(last));
		while (last.has("before")) {
			last = clerk().get(address + "&before=" + last.path("before").asString()).ok();
			back.addAll(0, ids(last));
		}

		assertThat(forward).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(filed.size());
		assertThat(back).isEqualTo(forward);
		List<String> keys = clerk().get("/api/tasks?view=pool&size=200&sort=" + sort)
			.ok()
			.path("items")
			.valueStream()
			.map((item) -> item.path(key(sort)).asString())
			.toList();
		// a moment that ends in noughts is written shorter
		assertThat(keys)
			.isSortedAccordingTo(sort.equals("age") ? Comparator.comparing(Instant::parse) : Comparator.naturalOrder());
	}

	private static String key(String sort) {
		return switch (sort) {
			case "risk" -> "actBy";
			case "age" -> "startedAt";
			default -> "dueOn";
		};
	}

	@Test
	void aPlaceInAnotherOrderIsRefused() {
		this.samples.received(SampleCases.COMPANY);
		this.samples.received(SampleCases.COMPANY);
		String after = clerk().get("/api/tasks?view=pool&size=1&sort=due").ok().path("after").asString();

		refused(clerk().get("/api/tasks?view=pool&size=1&sort=age&after=" + after), 400, "malformed");
	}

	@Test
	void whatMeansNothingIsRefused() {
		refused(clerk().get("/api/tasks?sort=fastest"), 400, "malformed");
		refused(clerk().get("/api/tasks?view=all"), 400, "malformed");
		refused(clerk().post("/api/views", Map.of("name", "x", "sort", "fastest")), 400, "malformed");
		refused(clerk().post("/api/views", Map.of("name", "x", "size", 33)), 422, "invalid");
		refused(clerk().post("/api/views", Map.of("name", " ")), 422, "invalid");
	}

	@Test
	void whatWaitsForTheApplicantIsListed() {
		CaseNumber number = this.samples.toBeCorrected(SampleCases.COMPANY);

		assertThat(clerk().get("/api/tasks?view=waiting&q=" + number).ok().at("/items/0/step").asString())
			.isEqualTo("correction");
	}

	@Test
	void aListIsKeptByNameUsedAndDeleted() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		this.samples.received(SampleCases.COMPANY);

		JsonNode kept = clerk()
			.post("/api/views", Map.of("name", "这一件", "view", "pool", "sort", "age", "q", number.value()))
			.ok()
			.at("/items/0");

		assertThat(kept.path("name").asString()).isEqualTo("这一件");
		assertThat(kept.path("sort").asString()).isEqualTo("age");
		String saved = kept.path("id").asString();
		JsonNode list = clerk().get("/api/tasks?saved=" + saved).ok();
		assertThat(list.path("items").valueStream().map((item) -> item.path("caseNumber").asString()))
			.containsExactly(number.value());
		refused(clerk().get("/api/tasks?view=mine&saved=" + saved), 400, "malformed");
		refused(as("huangwei").get("/api/tasks?saved=" + saved), 404, "not-found");

		assertThat(as("huangwei").delete("/api/views/" + saved).status()).isEqualTo(204);
		assertThat(clerk().get("/api/views").ok().path("items")).hasSize(1);
		assertThat(clerk().delete("/api/views/" + saved).status()).isEqualTo(204);
		assertThat(clerk().get("/api/views").ok().path("items")).isEmpty();
	}

	/** What was kept in a screen is found by programs, and the other way round. */
	@Test
	void screensAndProgramsKeepTheSameLists() {
		Actor clerk = this.samples.actor(SampleCases.CLERK);
		String address = "/work?tab=near&q=%E8%8D%B7%E8%8A%B1%20%26&matter=food-business-licence&dueFrom=2026-11-24"
				+ "&dueUntil=2026-12-01&sort=risk&rows=100";
		assertThat(this.views.save("screen", address, clerk)).isEmpty();

		JsonNode kept = clerk().get("/api/views").ok().at("/items/0");

		assertThat(kept.path("view").asString()).isEqualTo("near");
		assertThat(kept.path("q").asString()).isEqualTo("荷花 &");
		assertThat(kept.path("dueUntil").asString()).isEqualTo("2026-12-01");
		assertThat(kept.path("size").asInt()).isEqualTo(100);
		clerk().post("/api/views",
				Map.of("name", "program", "view", "near", "q", "荷花 &", "matter", "food-business-licence", "dueFrom",
						"2026-11-24", "dueUntil", "2026-12-01", "sort", "risk", "size", 100))
			.ok();
		assertThat(this.views.of(clerk)).extracting(SavedView::address).containsExactly(address, address);
	}

	@Test
	void columnsAreThoseOfTheScreens() {
		JsonNode usual = clerk().get("/api/views/columns").ok().path("columns");
		assertThat(usual.valueStream().map(JsonNode::asString)).containsExactly("SUBJECT", "MATTER", "STEP", "DUE",
				"HOLDER");

		clerk().put("/api/views/columns", Map.of("columns", List.of("DUE", "SUBJECT"))).ok();

		assertThat(this.columns.of(this.samples.actor(SampleCases.CLERK))).extracting(Enum::name)
			.containsExactly("DUE", "SUBJECT");
		refused(clerk().put("/api/views/columns", Map.of("columns", List.of())), 422, "invalid");
	}

	private static List<String> ids(JsonNode page) {
		return page.path("items").valueStream().map((item) -> item.path("id").asString()).toList();
	}

	private ApiClient clerk() {
		return as(SampleCases.CLERK);
	}

	private ApiClient as(String person) {
		return ApiClient.anonymous(this.port).as(person);
	}

	private static void refused(Answer answer, int status, String type) {
		assertThat(answer.status()).as("%s", answer.json()).isEqualTo(status);
		assertThat(answer.problem()).isEqualTo(type);
	}

}
