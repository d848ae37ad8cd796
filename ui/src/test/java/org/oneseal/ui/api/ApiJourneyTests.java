package org.oneseal.ui.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.ui.api.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole journey as programs travel it, over HTTP and nothing else. */
@ApplicationTest
class ApiJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases engine;

	private ApiClient applicant;

	@BeforeEach
	void begin() {
		this.applicant = ApiClient.anonymous(this.port).as(SampleCases.COMPANY);
	}

	@Test
	void fromTheGuideToAVerifiedLicence() {
		guide();
		String application = applyWithOneFault();
		String number = submit(application);
		correct(number);
		refile(application, number);
		accept(number);
		review(number);
		decide(number);
		byte[] licence = licence(number);
		verify(number, licence);
		history(number);
	}

	private void guide() {
		JsonNode matters = ApiClient.anonymous(this.port).get("/api/matters").ok();
		assertThat(matters.path("items").valueStream().map((matter) -> matter.path("code").asString()))
			.contains(SampleCases.MATTER);

		JsonNode guide = ApiClient.anonymous(this.port).get("/api/matters/" + SampleCases.MATTER).ok();
		assertThat(guide.at("/limits/decision/limit/amount").asInt()).isEqualTo(10);
		assertThat(guide.at("/limits/decision/basis/law/zh").asString()).isNotEmpty();
		assertThat(guide.at("/materials").valueStream().map((material) -> material.path("id").asString()))
			.containsAll(SampleCases.MATERIALS);
		assertThat(guide.at("/form/fields/0/fields/0/key").asString()).isEqualTo("operatorKind");
		assertThat(guide.at("/authorities").valueStream().map((authority) -> authority.path("code").asString()))
			.contains(SampleCases.CITY);
	}

	private String applyWithOneFault() {
		Answer begun = this.applicant.withKey("begin-" + UUID.randomUUID())
			.post("/api/applications", Map.of("matter", SampleCases.MATTER, "authority", SampleCases.CITY));
		assertThat(begun.status()).isEqualTo(201);
		String id = begun.json().path("id").asString();
		assertThat(begun.header("Location")).isEqualTo("/api/applications/" + id);
		assertThat(begun.json().at("/answers/operatorName").asString()).as("known from the account").isNotEmpty();

		Map<String, Object> answers = answers();
		answers.put("premisesArea", "very large");
		JsonNode saved = this.applicant.put("/api/applications/" + id, answers).ok();
		assertThat(saved.at("/answers/premisesArea").asString()).as("nothing typed is lost").isEqualTo("very large");
		assertThat(fields(saved)).contains("premisesArea", "business-registration");

		assertThat(saved.path("locked").valueStream().map(JsonNode::asString)).containsExactly("creditCode",
				"operatorKind", "operatorName", "representative");
		answers.put("operatorName", "江城食品药品监督管理局");
		answers.put("premisesArea", "99");
		Answer forged = this.applicant.put("/api/applications/" + id, answers);
		assertThat(forged.status()).isEqualTo(422);
		assertThat(fields(forged.json())).containsExactly("operatorName");
		assertThat(this.applicant.get("/api/applications/" + id).ok().path("answers")).isEqualTo(saved.path("answers"));

		SampleCases.MATERIALS.forEach((slot) -> assertThat(this.applicant
			.upload("/api/applications/" + id + "/materials/" + slot, slot + ".pdf", SampleCases.pdf())
			.status()).isEqualTo(201));
		return id;
	}

	private String submit(String application) {
		Answer refused = this.applicant.post("/api/applications/" + application + "/submit");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.problem()).isEqualTo("invalid");
		assertThat(fields(refused.json())).containsExactly("premisesArea");

		this.applicant.put("/api/applications/" + application, answers()).ok();
		Answer filed = this.applicant.withKey("submit").post("/api/applications/" + application + "/submit");
		assertThat(filed.status()).isEqualTo(201);
		String number = filed.json().at("/case/number").asString();
		assertThat(filed.header("Location")).isEqualTo("/api/cases/" + number);
		assertThat(filed.json().path("outcome").asString()).isEqualTo("FILED");
		assertThat(filed.json().at("/case/status").asString()).isEqualTo("RECEIVED");
		assertThat(filed.json().at("/case/dates/workingDaysLeft").asInt()).isEqualTo(5);

		Answer again = this.applicant.withKey("submit").post("/api/applications/" + application + "/submit");
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.json().at("/case/number").asString()).isEqualTo(number);
		return number;
	}

	private void correct(String number) {
		ApiClient clerk = official(SampleCases.CLERK);
		JsonNode task = task(clerk, number);
		assertThat(texts(task.path("actions"))).containsExactly("accept", "notAccept", "correct");
		act(clerk, task, Map.of("action", "correct", "items",
				List.of(Map.of("about", "premisesAddress", "request", "请写明门牌号和楼层"))));
	}

	private void refile(String application, String number) {
		JsonNode asked = this.applicant.get("/api/applications")
			.ok()
			.at("/items")
			.valueStream()
			.filter((item) -> item.path("id").asString().equals(application))
			.findFirst()
			.orElseThrow();
		assertThat(asked.path("caseNumber").asString()).isEqualTo(number);
		JsonNode open = this.applicant.get("/api/applications/" + application).ok();
		assertThat(open.at("/correction/items/0/about").asString()).isEqualTo("premisesAddress");

		Answer late = this.applicant.withKey("submit").post("/api/applications/" + application + "/submit");
		assertThat(late.json().at("/case/status").asString()).as("a late retry does not file the correction unread")
			.isEqualTo("AWAITING_CORRECTION");

		Map<String, Object> answers = answers();
		answers.put("premisesAddress", "江城市东湖区荷花路 18 号 1 楼");
		this.applicant.put("/api/applications/" + application, answers).ok();
		Answer refiled = this.applicant.withKey("refile").post("/api/applications/" + application + "/submit");
		assertThat(refiled.status()).isEqualTo(200);
		assertThat(refiled.json().at("/case/status").asString()).isEqualTo("RECEIVED");
	}

	private void accept(String number) {
		ApiClient clerk = official(SampleCases.CLERK);
		JsonNode task = task(clerk, number);
		assertThat(texts(task.path("actions"))).as("a correction is asked once").containsExactly("accept", "notAccept");

		JsonNode accepted = act(clerk, task, Map.of("action", "accept"));

		assertThat(accepted.path("caseStatus").asString()).isEqualTo("ACCEPTED");
		assertThat(this.applicant.get("/api/cases/" + number).ok().at("/dates/workingDaysLeft").asInt()).isEqualTo(7);
	}

	private void review(String number) {
		JsonNode first = agree("chenjianguo", number);
		assertThat(first.path("open").asBoolean()).as("a second official has to agree").isTrue();
		JsonNode own = official("chenjianguo").get("/api/tasks/" + first.path("id").asString()).ok();
		assertThat(own.path("actions")).isEmpty();
		Answer twice = complete(official("chenjianguo"), own,
				Map.of("action", "opinion", "verdict", "AGREE", "findings", "再次"));
		assertThat(twice.status()).isEqualTo(403);
		assertThat(twice.problem()).isEqualTo("second-official-needed");

		assertThat(agree("linxiaomei", number).path("open").asBoolean()).isFalse();
		agree("zhaogang", number);
		agree("huangwei", number);
	}

	private JsonNode agree(String official, String number) {
		ApiClient examiner = official(official);
		JsonNode task = task(examiner, number);
		JsonNode claimed = examiner.post("/api/tasks/" + task.path("id").asString() + "/claim").ok();
		assertThat(claimed.path("assignee").asString()).isEqualTo(official);
		return act(examiner, claimed,
				Map.of("action", "opinion", "verdict", "AGREE", "findings", "现场核查，符合条件", "conditions", "每年自查一次"));
	}

	private void decide(String number) {
		ApiClient decider = official(SampleCases.DECIDER);
		JsonNode file = decider.get("/api/cases/" + number).ok();
		assertThat(file.path("reviews")).hasSize(3);
		JsonNode task = task(decider, number);
		assertThat(task.path("seen")).isEqualTo(file.path("seen"));

		JsonNode decided = act(decider, task, Map.of("action", "grant", "reasons", "", "conditions", "按照核准的经营项目经营"));

		assertThat(decided.path("caseStatus").asString()).isEqualTo("GRANTED");
		JsonNode waiting = this.applicant.get("/api/cases/" + number).ok();
		assertThat(waiting.at("/decision/outcome").asString()).isEqualTo("GRANTED");
		assertThat(waiting.at("/pending/0/step").asString()).isEqualTo("issueLicence");
		assertThat(waiting.has("licence")).isFalse();
		assertThat(this.applicant.get("/api/cases/" + number + "/licence.pdf").status()).isEqualTo(404);
		this.engine.runAutomaticSteps();
	}

	private byte[] licence(String number) {
		JsonNode done = this.applicant.get("/api/cases/" + number).ok();
		assertThat(done.path("status").asString()).isEqualTo("CLOSED");
		assertThat(done.path("pending")).isEmpty();
		assertThat(done.at("/licence/status").asString()).isEqualTo("VALID");

		Answer pdf = this.applicant.get(done.at("/licence/pdf").asString());

		assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(pdf.header("Content-Disposition")).startsWith("attachment");
		assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
		return pdf.bytes();
	}

	private void verify(String number, byte[] licence) {
		ApiClient anybody = ApiClient.anonymous(this.port);
		JsonNode known = this.applicant.get("/api/cases/" + number).ok().path("licence");

		JsonNode original = anybody.upload("/api/verify", "licence.pdf", licence).ok();
		assertThat(original.at("/file/integrity").asString()).isEqualTo("ORIGINAL_UNALTERED");
		assertThat(original.at("/file/sealedBy/trusted").asBoolean()).isTrue();
		assertThat(original.at("/file/sealedAt/trusted").asBoolean()).isTrue();
		assertThat(original.at("/licence/status").asString()).isEqualTo("VALID");
		assertThat(original.at("/licence/identifier")).isEqualTo(known.path("identifier"));
		assertThat(original.path("licence").has("code")).as("secrets stay with those who hold it").isFalse();

		byte[] longer = Arrays.copyOf(licence, licence.length + 1);
		JsonNode altered = anybody.upload("/api/verify", "licence.pdf", longer).ok();
		assertThat(altered.at("/file/integrity").asString()).isEqualTo("ALTERED");
		assertThat(altered.at("/file/reasons/0/message").asString()).isNotEmpty();

		String address = "/api/verify/" + known.path("identifier").asString() + "?code=";
		assertThat(anybody.get(address + known.path("code").asString()).ok().at("/licence/holder").asString())
			.isEqualTo("江城荷花餐饮管理有限公司");
		assertThat(anybody.get(address + "WRONG").problem()).isEqualTo("unknown-licence");
	}

	private void history(String number) {
		JsonNode history = official(SampleCases.DECIDER).get("/api/cases/" + number + "/history").ok();

		assertThat(history.path("intact").asBoolean()).isTrue();
		assertThat(history.path("entries").valueStream().map((entry) -> entry.path("act").asString()))
			.containsSubsequence("SUBMITTED", "CORRECTION_ASKED", "CORRECTED", "ACCEPTED", "OPINION_GIVEN",
					"OPINION_GIVEN", "OPINION_GIVEN", "OPINION_GIVEN", "GRANTED", "LICENCE_ISSUED", "DELIVERED");
		assertThat(this.applicant.get("/api/cases/" + number + "/history").status()).isEqualTo(403);
	}

	private ApiClient official(String username) {
		return ApiClient.anonymous(this.port).as(username);
	}

	/** The open task of a case in the official's pool or hands. */
	private JsonNode task(ApiClient official, String number) {
		String id = List.of("pool", "mine")
			.stream()
			.flatMap((view) -> official.get("/api/tasks?size=200&q=" + number + "&view=" + view)
				.ok()
				.path("items")
				.valueStream())
			.map((item) -> item.path("id").asString())
			.findFirst()
			.orElseThrow();
		return official.get("/api/tasks/" + id).ok();
	}

	private JsonNode act(ApiClient official, JsonNode task, Map<String, Object> act) {
		return complete(official, task, act).ok();
	}

	private static Answer complete(ApiClient official, JsonNode task, Map<String, Object> act) {
		Map<String, Object> body = new HashMap<>(act);
		body.put("seen", task.path("seen").asString());
		return official.post("/api/tasks/" + task.path("id").asString() + "/complete", body);
	}

	static Map<String, Object> answers() {
		Map<String, Object> answers = new HashMap<>();
		SampleCases.answers().forEach((key, texts) -> answers.put(key, (texts.size() == 1) ? texts.get(0) : texts));
		return answers;
	}

	private static List<String> fields(JsonNode body) {
		return body.path("problems").valueStream().map((problem) -> problem.path("field").asString()).toList();
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

}
