package org.oneseal.ui.api;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

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

/** Two at once, one twice, and the wrong one: one effect, and one clear answer. */
@ApplicationTest
class ApiConflictsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases cases;

	private CaseNumber number;

	@BeforeEach
	void aCase() {
		this.number = this.cases.received(SampleCases.COMPANY);
	}

	@Test
	void anActWithoutTheFingerprintIsToldHowToHaveOne() {
		Answer answer = as(SampleCases.CLERK).post(task("acceptance") + "/complete", Map.of("action", "accept"));

		assertThat(answer.status()).isEqualTo(428);
		assertThat(answer.problem()).isEqualTo("seen-required");
		assertThat(answer.json().path("detail").asString()).contains("seen");
	}

	@Test
	void anActOnAFileThatChangedIsRefused() {
		Answer answer = as(SampleCases.CLERK).post(task("acceptance") + "/complete",
				Map.of("action", "accept", "seen", "0".repeat(64)));

		assertConflict(answer, "case-changed", "step.case-changed");
	}

	@Test
	void aRetryIsRecognisedByItsKeyAndAnotherCommandIsNot() {
		String task = task("acceptance");
		Map<String, String> act = Map.of("action", "accept", "seen", this.cases.seen(this.number));
		ApiClient clerk = as(SampleCases.CLERK).withKey("accept it");
		ApiClient keyed = as(SampleCases.CLERK).withKey("accept-it");
		assertThat(clerk.post(task + "/complete", act).status()).isEqualTo(400);

		assertThat(keyed.post(task + "/complete", act).status()).isEqualTo(200);
		assertThat(keyed.post(task + "/complete", act).status()).as("the retry").isEqualTo(200);

		assertConflict(as(SampleCases.CLERK).post(task + "/complete", act), "step-done-by-other", "step.done-by-other");
		assertConflict(
				keyed.post(task + "/complete",
						Map.of("action", "notAccept", "seen", act.get("seen"), "reason", "x", "rightAuthority", "y")),
				"step-done-by-other", "step.done-by-other");
	}

	@Test
	void whatSomebodyTookIsTheirs() {
		this.number = this.cases.accepted(SampleCases.COMPANY);
		String task = task("reviewMarketRegulation");
		as("chenjianguo").post(task + "/claim").ok();
		as("chenjianguo").post(task + "/claim").ok();

		assertConflict(as("linxiaomei").post(task + "/claim"), "step-claimed-by-other", "step.claimed-by-other");
		assertConflict(as("linxiaomei").post(task + "/release"), "step-claimed-by-other", "step.claimed-by-other");
		assertThat(as("linxiaomei").get(task).ok().path("actions")).isEmpty();

		as("chenjianguo").post(task + "/release").ok();
		assertThat(as("linxiaomei").post(task + "/claim").ok().path("assignee").asString()).isEqualTo("linxiaomei");
	}

	@Test
	void manyWhoAcceptAtOnceHaveOneEffect() {
		String task = task("acceptance");
		Map<String, String> act = Map.of("action", "accept", "seen", this.cases.seen(this.number));

		List<CompletableFuture<Answer>> sent = Stream
			.generate(() -> CompletableFuture.supplyAsync(() -> as(SampleCases.CLERK).post(task + "/complete", act)))
			.limit(6)
			.toList();
		List<Integer> statuses = sent.stream().map((answer) -> answer.join().status()).sorted().toList();

		assertThat(statuses).containsExactly(200, 409, 409, 409, 409, 409);
	}

	@Test
	void anApplicationBegunManyTimesWithOneKeyIsOne() {
		ApiClient applicant = as(SampleCases.COMPANY).withKey("once-" + this.number);
		Map<String, String> wish = Map.of("matter", SampleCases.MATTER, "authority", SampleCases.CITY);

		List<CompletableFuture<Answer>> sent = Stream
			.generate(() -> CompletableFuture.supplyAsync(() -> applicant.post("/api/applications", wish)))
			.limit(6)
			.toList();
		List<Answer> answers = sent.stream().map(CompletableFuture::join).toList();

		assertThat(answers).extracting(Answer::status)
			.containsAnyOf(201)
			.allMatch((status) -> status == 201 || status == 409);
		assertThat(answers.stream()
			.filter((answer) -> answer.status() == 201)
			.map((answer) -> answer.header("Location"))
			.distinct()).hasSize(1);
		assertThat(applicant.post("/api/applications", wish).header("Location")).isEqualTo(answers.stream()
			.filter((answer) -> answer.status() == 201)
			.findFirst()
			.orElseThrow()
			.header("Location"));
	}

	@Test
	void anActThatDoesNotFitTheStepNamesTheField() {
		Answer answer = as(SampleCases.CLERK).post(task("acceptance") + "/complete",
				Map.of("action", "grant", "seen", this.cases.seen(this.number)));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo("action");
	}

	@Test
	void faultsOfAnActNameTheirFields() {
		Answer answer = as(SampleCases.CLERK).post(task("acceptance") + "/complete",
				Map.of("action", "notAccept", "seen", this.cases.seen(this.number)));

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().path("problems").valueStream().map((problem) -> problem.path("field").asString()))
			.containsExactly("reason", "rightAuthority");
	}

	@Test
	void aCorrectionIsAskedOnce() {
		CaseNumber corrected = this.cases.toBeCorrected(SampleCases.COMPANY);
		String application = this.cases.file(corrected).application().id();
		as(SampleCases.COMPANY).post("/api/applications/" + application + "/submit").ok();
		this.number = corrected;

		Answer answer = as(SampleCases.CLERK).post(task("acceptance") + "/complete", Map.of("action", "correct", "seen",
				this.cases.seen(corrected), "items", List.of(Map.of("about", "", "request", "再补"))));

		assertConflict(answer, "correction-only-once", "correction.only-once");
	}

	@Test
	void whatIsFiledIsNotWrittenIn() {
		String application = this.cases.file(this.number).application().id();
		ApiClient applicant = as(SampleCases.COMPANY);

		assertThat(applicant.put("/api/applications/" + application, Map.of()).problem())
			.isEqualTo("application-closed");
		assertThat(applicant.delete("/api/applications/" + application).problem()).isEqualTo("application-closed");
	}

	@Test
	void aDecidedCaseIsNotWithdrawn() {
		ApiClient applicant = as(SampleCases.COMPANY);
		JsonNode withdrawn = applicant.post("/api/cases/" + this.number + "/withdraw", Map.of("reason", "不办了")).ok();
		assertThat(withdrawn.path("status").asString()).isEqualTo("WITHDRAWN");

		CaseNumber decided = this.cases.granted(SampleCases.COMPANY);
		Answer late = applicant.post("/api/cases/" + decided + "/withdraw");

		assertConflict(late, "withdrawal-too-late", "case.withdraw.too-late");
	}

	@Test
	void anotherApplicantSeesNothing() {
		ApiClient other = as(SampleCases.OTHER_APPLICANT);
		String application = this.cases.file(this.number).application().id();
		String material = this.cases.file(this.number).judged().get(0).id();

		assertThat(List.of(other.get("/api/cases/" + this.number), other.get("/api/applications/" + application),
				other.get("/api/materials/" + material), other.post("/api/cases/" + this.number + "/withdraw"),
				other.post("/api/applications/" + application + "/submit"),
				other.delete("/api/applications/" + application),
				other.put("/api/applications/" + application, Map.of())))
			.extracting(Answer::problem)
			.containsOnly("not-found");
	}

	@Test
	void anotherDepartmentSeesNothing() {
		ApiClient other = as("zhaogang");
		String material = this.cases.file(this.number).judged().get(0).id();
		String seen = this.cases.seen(this.number);
		String task = task("acceptance");

		assertThat(List.of(other.get("/api/cases/" + this.number), other.get("/api/materials/" + material),
				other.get("/api/cases/" + this.number + "/history"), other.get(task), other.post(task + "/claim"),
				other.post(task + "/complete", Map.of("action", "accept", "seen", seen)),
				other.post("/api/cases/" + this.number + "/retry")))
			.extracting(Answer::problem)
			.containsOnly("not-found");
	}

	@Test
	void aColleagueWithoutTheDutySeesButDoesNotAct() {
		ApiClient decider = as(SampleCases.DECIDER);
		String task = task("acceptance");

		assertThat(decider.get(task).ok().path("actions")).isEmpty();
		assertThat(decider.post(task + "/complete", Map.of("action", "accept", "seen", this.cases.seen(this.number)))
			.problem()).isEqualTo("not-found");
	}

	@Test
	void applicantsSeeNothingOfTheReviewsBeforeAndAfterTheDecision() {
		this.number = this.cases.granted(SampleCases.COMPANY);

		JsonNode seen = as(SampleCases.COMPANY).get("/api/cases/" + this.number).ok();

		assertThat(seen.has("reviews")).isFalse();
		assertThat(seen.has("seen")).isFalse();
		assertThat(seen.toString()).doesNotContain("符合条件", "chenjianguo", "陈建国");
	}

	@Test
	void theListsGoOnPageByPage() {
		for (int i = 0; i < 3; i++) {
			this.cases.received(SampleCases.COMPANY);
		}
		ApiClient clerk = as(SampleCases.CLERK);
		JsonNode first = clerk.get("/api/tasks?view=pool&size=2").ok();
		JsonNode second = clerk.get("/api/tasks?view=pool&size=2&after=" + first.path("after").asString()).ok();
		JsonNode back = clerk.get("/api/tasks?view=pool&size=2&before=" + second.path("before").asString()).ok();

		assertThat(first.path("items")).hasSize(2);
		assertThat(first.has("before")).isFalse();
		assertThat(second.path("items").valueStream()).doesNotContainAnyElementsOf(first.path("items"));
		assertThat(back.path("items")).isEqualTo(first.path("items"));
	}

	@Test
	void aFileIsHandedOutAsItCameAndTakenOutAgain() {
		ApiClient applicant = as(SampleCases.COMPANY);
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);
		byte[] pdf = SampleCases.pdf();
		JsonNode written = applicant.upload(draft + "/materials/lease", "租赁合同.pdf", pdf).ok();
		applicant.upload(draft + "/materials/lease", "again.pdf", pdf).ok();
		String material = written.at("/materials/0/id").asString();

		Answer content = applicant.get("/api/materials/" + material);
		assertThat(content.bytes()).isEqualTo(pdf);
		assertThat(content.header("Content-Disposition")).startsWith("attachment").contains("UTF-8''");
		assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(content.header("Content-Security-Policy")).contains("sandbox");

		assertThat(applicant.delete(draft + "/materials/" + material).status()).isEqualTo(204);
		assertThat(applicant.delete(draft + "/materials/" + material).status()).isEqualTo(404);
		assertThat(applicant.get(draft).ok().path("materials")).as("the same content was kept once").isEmpty();
	}

	@Test
	void aFileOfAWrongKindNamesItsSlot() {
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);

		Answer answer = as(SampleCases.COMPANY).upload(draft + "/materials/lease", "lease.pdf", "MZ".getBytes());

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo("lease");
		assertThat(answer.json().at("/problems/0/key").asString()).isEqualTo("material.wrong-type");
	}

	private static void assertConflict(Answer answer, String type, String message) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
		assertThat(answer.problem()).isEqualTo(type);
		assertThat(answer.json().at("/problems/0/key").asString()).isEqualTo(message);
	}

	private ApiClient as(String username) {
		return ApiClient.anonymous(this.port).as(username);
	}

	private String task(String step) {
		return "/api/tasks/" + this.cases.step(this.number, step).id();
	}

}
