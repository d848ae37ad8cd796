package org.oneseal.ui.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.ui.api.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A material that may follow (容缺) comes before the grant, once, from the applicant. */
@ApplicationTest
class ApiMaterialsTests {

	private static final String AWAITED = "structure-test-report";

	private static final String CLERK = "yuanmin";

	private static final String DECIDER = "fengyuan";

	private static final List<String> MATERIALS = List.of("organiser-registration", "responsible-person-identity",
			"event-plan", "safety-plan", "venue-consent", "risk-assessment", "guard-contract", "liability-insurance");

	@LocalServerPort
	private int port;

	private ApiClient applicant;

	private String number;

	private JsonNode offer;

	@BeforeEach
	void anEventWithAStage() {
		this.applicant = as(SampleCases.COMPANY);
		String id = this.applicant
			.post("/api/applications", Map.of("matter", "public-event-safety", "authority", "429921"))
			.ok()
			.path("id")
			.asString();
		this.applicant.put("/api/applications/" + id, answers()).ok();
		MATERIALS.forEach((slot) -> this.applicant
			.upload("/api/applications/" + id + "/materials/" + slot, slot + ".pdf", SampleCases.pdf())
			.ok());
		String application = "/api/applications/" + id;
		this.offer = this.applicant.get(application).ok().path("commitment");
		JsonNode filed = this.applicant.post(application + "/submit", signed(this.offer)).ok();
		assertThat(texts(filed.at("/case/outstanding"))).containsExactly(AWAITED);
		this.number = filed.at("/case/number").asString();
	}

	@Test
	void whoSignsNothingOrOtherTermsIsRefused() {
		JsonNode draft = this.applicant
			.post("/api/applications", Map.of("matter", "public-event-safety", "authority", "429921"))
			.ok();
		String id = "/api/applications/" + draft.path("id").asString();
		this.applicant.put(id, answers()).ok();
		MATERIALS
			.forEach((slot) -> this.applicant.upload(id + "/materials/" + slot, slot + ".pdf", SampleCases.pdf()).ok());

		Answer unsigned = this.applicant.post(id + "/submit");
		Answer other = this.applicant.post(id + "/submit", Map.of("commitment", "2026-11-27:" + AWAITED));

		assertThat(unsigned.status()).isEqualTo(422);
		assertThat(unsigned.json().at("/problems/0/field").asString()).isEqualTo(AWAITED);
		assertThat(unsigned.json().at("/problems/0/key").asString()).isEqualTo("commitment.required");
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.json().at("/problems/0/key").asString()).isEqualTo("commitment.changed");
		assertThat(this.applicant.get(id).ok().path("caseNumber").isMissingNode()).isTrue();
	}

	@Test
	void whatWasSignedStandsInTheCaseAndInItsAcceptance() {
		assertThat(this.offer.path("dueOn").asString()).isEqualTo("2026-11-30");
		assertThat(texts(this.offer.path("materials"))).containsExactly(AWAITED);
		act(CLERK, Map.of("action", "accept")).ok();

		JsonNode seen = as(CLERK).get("/api/cases/" + this.number).ok();

		assertThat(seen.at("/commitments/0/text").asString()).isEqualTo(this.offer.path("text").asString())
			.contains("Test report of temporary structures", "30 November 2026");
		assertThat(seen.at("/commitments/0/dueOn").asString()).isEqualTo("2026-11-30");
		assertThat(texts(seen.at("/acceptance/outstanding"))).containsExactly(AWAITED);
		assertThat(seen.at("/acceptance/completeBy").asString()).isEqualTo("2026-11-30");
	}

	@Test
	void nothingIsGrantedBeforeItIsThere() {
		reviewed();
		Answer early = act(DECIDER, Map.of("action", "grant"));

		assertThat(early.status()).as(early.toString()).isEqualTo(409);
		assertThat(early.problem()).isEqualTo("material-outstanding");
		assertThat(early.json().path("detail").asString()).contains("Test report of temporary structures");

		assertThat(handIn(this.applicant, SampleCases.pdf()).status()).isEqualTo(201);
		assertThat(act(DECIDER, Map.of("action", "grant")).problem()).as("those who judge it have not seen it")
			.isEqualTo("step-waits");
		List.of("caijun", "jiangting", "panhui").forEach(this::agree);
		assertThat(act(DECIDER, Map.of("action", "grant")).ok().path("caseStatus").asString()).isEqualTo("GRANTED");
		Answer late = handIn(this.applicant, SampleCases.pdf());
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.problem()).isEqualTo("material-too-late");
	}

	@Test
	void officialsSeeItAtOnceAndWhatTheySawBeforeIsNoLongerTheFile() {
		String before = as(CLERK).get("/api/cases/" + this.number).ok().path("seen").asString();

		JsonNode answered = handIn(this.applicant, SampleCases.pdf()).ok();

		assertThat(answered.path("outstanding")).isEmpty();
		JsonNode seen = as(CLERK).get("/api/cases/" + this.number).ok();
		assertThat(slots(seen)).contains(AWAITED);
		assertThat(seen.path("seen").asString()).isNotEqualTo(before);
		assertThat(texts(as(DECIDER).get("/api/cases/" + this.number + "/history").ok().path("entries"), "act"))
			.contains("MATERIAL_FOLLOWED");
	}

	@Test
	void aRetryIsRecognisedAndASecondFileIsNotAwaited() {
		byte[] report = SampleCases.pdf();
		ApiClient keyed = this.applicant.withKey("report-1");

		assertThat(handIn(keyed, report).status()).isEqualTo(201);
		assertThat(handIn(keyed, report).status()).as("the retry").isEqualTo(201);
		Answer other = handIn(keyed, SampleCases.pdf());
		Answer without = handIn(this.applicant, report);

		assertThat(List.of(other, without)).extracting(Answer::status, Answer::problem)
			.containsOnly(tuple(409, "material-not-awaited"));
		assertThat(slots(this.applicant.get("/api/cases/" + this.number).ok())).containsOnlyOnce(AWAITED);
	}

	@Test
	void onlyTheApplicantHandsItIn() {
		assertThat(handIn(as(CLERK), SampleCases.pdf()).problem()).isEqualTo("not-found");
		assertThat(handIn(as("zhaogang"), SampleCases.pdf()).problem()).isEqualTo("not-found");
		assertThat(handIn(as(SampleCases.OTHER_APPLICANT), SampleCases.pdf()).problem()).isEqualTo("not-found");
		assertThat(texts(this.applicant.get("/api/cases/" + this.number).ok().path("outstanding")))
			.containsExactly(AWAITED);
	}

	@Test
	void whatDoesNotFitNamesItsSlot() {
		Answer wrongKind = handIn(this.applicant, "MZ".getBytes());
		assertThat(wrongKind.status()).isEqualTo(422);
		assertThat(wrongKind.json().at("/problems/0/field").asString()).isEqualTo(AWAITED);
		assertThat(wrongKind.json().at("/problems/0/key").asString()).isEqualTo("material.wrong-type");

		assertThat(this.applicant.upload(address() + "nothing-like-it", "a.pdf", SampleCases.pdf()).problem())
			.isEqualTo("not-found");
		assertThat(this.applicant.upload(address() + "event-plan", "a.pdf", SampleCases.pdf()).problem())
			.isEqualTo("material-not-awaited");
	}

	/** As long as Windows permits; the screens and programs send it as it is. */
	@Test
	void aFileMayHaveALongChineseName() {
		assertThat(this.applicant.upload(address() + AWAITED, "检".repeat(251) + ".pdf", SampleCases.pdf()).status())
			.isEqualTo(201);
	}

	private static Map<String, Object> signed(JsonNode offer) {
		return Map.of("commitment", offer.path("terms").asString());
	}

	private String address() {
		return "/api/cases/" + this.number + "/materials/";
	}

	private Answer handIn(ApiClient who, byte[] file) {
		return who.upload(address() + AWAITED, "检测报告.pdf", file);
	}

	private void reviewed() {
		act(CLERK, Map.of("action", "accept")).ok();
		List.of("caijun", "jiangting", "tianyong", "luyao", "panhui").forEach(this::agree);
	}

	private void agree(String examiner) {
		act(examiner, Map.of("action", "opinion", "verdict", "AGREE")).ok();
	}

	private Answer act(String official, Map<String, Object> act) {
		ApiClient person = as(official);
		String task = Stream.of("pool", "mine")
			.map((view) -> person.get("/api/tasks?view=" + view + "&q=" + this.number)
				.ok()
				.at("/items/0/id")
				.asString())
			.filter((id) -> !id.isEmpty())
			.findFirst()
			.orElseThrow();
		Map<String, Object> body = new HashMap<>(act);
		body.put("seen", person.get("/api/tasks/" + task).ok().path("seen").asString());
		return person.withKey(UUID.randomUUID().toString()).post("/api/tasks/" + task + "/complete", body);
	}

	private ApiClient as(String username) {
		return ApiClient.anonymous(this.port).as(username);
	}

	private static List<String> slots(JsonNode report) {
		return texts(report.path("materials"), "slot");
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

	private static List<String> texts(JsonNode list, String name) {
		return list.valueStream().map((entry) -> entry.path(name).asString()).toList();
	}

	private static Map<String, Object> answers() {
		return Map.ofEntries(Map.entry("organiserName", "江城荷花餐饮管理有限公司"), Map.entry("creditCode", "914299005882310796"),
				Map.entry("representative", "李荷花"), Map.entry("safetyResponsible", "王建"),
				Map.entry("safetyResponsibleId", "11010519491231002X"),
				Map.entry("safetyResponsiblePhone", "13800000001"), Map.entry("eventName", "荷花美食节"),
				Map.entry("eventKind", "festival"), Map.entry("firstDay", "2026-12-20"),
				Map.entry("lastDay", "2026-12-21"), Map.entry("dailyHours", "9:00—20:00"),
				Map.entry("expectedPeople", 3000), Map.entry("programme", "美食展示和文艺演出"), Map.entry("venueName", "东湖广场"),
				Map.entry("venueAddress", "东湖路 1 号"), Map.entry("venueManager", "东湖公园管理处"),
				Map.entry("venueCapacity", 8000), Map.entry("venueKind", "outdoors"),
				Map.entry("guardCompany", "江城保安服务公司"), Map.entry("guards", 60), Map.entry("fireSafety", "设微型消防站两处"),
				Map.entry("medicalAid", "救护车一辆"), Map.entry("insurer", "中国人民财产保险江城分公司"),
				Map.entry("temporaryStructures", true), Map.entry("structures", "舞台 20 米乘 10 米"),
				Map.entry("truthful", true));
	}

}
