package org.oneseal.ui.api;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.ui.api.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent, the answer is a success or a problem document that helps. */
@ApplicationTest
class ApiProblemsTests {

	private static final String JSON = "application/json";

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases cases;

	@Autowired
	private MovableClock clock;

	private ApiClient applicant;

	private ApiClient clerk;

	@BeforeEach
	void people() {
		this.applicant = ApiClient.anonymous(this.port).as(SampleCases.COMPANY);
		this.clerk = ApiClient.anonymous(this.port).as(SampleCases.CLERK);
	}

	@Test
	void withoutAPersonOneIsAskedToSignIn() {
		Answer answer = ApiClient.anonymous(this.port).get("/api/cases");

		assertProblem(answer, 401, "unauthenticated");
		assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
		assertThat(answer.header("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "hehua, wrong", "nobody, demo", "'', ''", "𠮷野家, demo", "hehua, 口令", "ZHOULAN, demo" })
	void wrongCredentialsAreRefusedWithoutSayingWhy(String username, String password) {
		Answer answer = ApiClient.anonymous(this.port).as(username, password).get("/api/cases");

		assertProblem(answer, 401, "unauthenticated");
		assertThat(answer.json().path("detail").asString())
			.isEqualTo("The request carries no valid user name and password");
	}

	@Test
	void passwordsCannotBeGuessedQuickly() {
		ApiClient guessing = ApiClient.anonymous(this.port).as("xumin", "guess");
		for (int i = 0; i < 10; i++) {
			assertProblem(guessing.get("/api/cases"), 401, "unauthenticated");
		}

		Answer answer = ApiClient.anonymous(this.port).as("xumin", "demo").get("/api/cases");

		assertProblem(answer, 429, "too-many-tries");
		assertThat(answer.header("Retry-After")).isEqualTo("60");
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(ApiClient.anonymous(this.port).as("xumin", "demo").get("/api/tasks?view=mine").status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic", "Basic !!!", "Basic aGVodWE=", "Bearer x", "Basic AAAA", "Basic 4pyTOg==" })
	void brokenCredentialsAreRefused(String header) {
		assertThat(ApiClient.anonymous(this.port).with("Authorization", header).get("/api/cases").status())
			.isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /api/tasks, hehua", "GET, /api/applications, zhoulan", "GET, /api/cases, zhoulan",
			"GET, /api/cases, designer", "GET, /api/nothing-here, hehua", "POST, /api/applications, designer" })
	void theOtherSideOfTheCounterIsForbidden(String method, String path, String username) {
		Answer answer = ApiClient.anonymous(this.port)
			.as(username)
			.send(method, path, JSON, BodyPublishers.ofString("{}"));

		assertProblem(answer, 403, "forbidden");
	}

	@ParameterizedTest
	@CsvSource({ "/api/cases/429900-20261123-9999", "/api/cases/x", "/api/cases/%F0%9F%93%84",
			"/api/applications/00000000-0000-0000-0000-000000000000", "/api/applications/%E7%94%B3%E8%AF%B7",
			"/api/materials/%F0%A0%AE%B7", "/api/cases/x/licence.pdf", "/api/applications/'%20or%201" })
	void whatIsNotThereIsNotFound(String path) {
		assertThat(this.applicant.get(path).status()).isIn(404, 403);
		assertThat(this.applicant.get(path).header("Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void anUnknownMatterIsNamedSo() {
		assertProblem(this.applicant.get("/api/matters/flying-carpets"), 404, "unknown-matter");
		assertProblem(this.applicant.get("/api/matters/Not%20A%20Code"), 404, "unknown-matter");
		assertProblem(begin(SampleCases.MATTER, "110000"), 404, "unknown-matter");
		assertProblem(begin("飞毯", "429900"), 404, "unknown-matter");
	}

	private Answer begin(String matter, String authority) {
		return this.applicant.post("/api/applications", Map.of("matter", matter, "authority", authority));
	}

	@Test
	void aMethodOrFormatThatIsNotThereIsNamedSo() {
		Answer method = this.applicant.delete("/api/matters");
		assertProblem(method, 405, "method-not-allowed");
		assertThat(method.header("Allow")).contains("GET");

		assertProblem(this.applicant.with("Accept", "image/png").get("/api/matters"), 406, "not-acceptable");
		assertProblem(this.applicant.with("Accept", "no type").get("/api/matters"), 406, "not-acceptable");
		assertProblem(this.applicant.send("POST", "/api/applications", "text/plain", BodyPublishers.ofString("{}")),
				415, "unsupported-media-type");
		assertProblem(this.applicant.send("POST", "/api/applications", "@@@", BodyPublishers.ofString("{}")), 415,
				"unsupported-media-type");
		assertProblem(this.applicant.post("/api/verify", Map.of()), 415, "unsupported-media-type");
	}

	@Test
	void problemsSpeakTheLanguageAskedFor() {
		assertThat(this.applicant.get("/api/cases/x").json().path("title").asString()).isEqualTo("Not found");
		Answer chinese = this.applicant.with("Accept-Language", "zh-CN").get("/api/cases/x");
		assertThat(chinese.json().path("title").asString()).isEqualTo("未找到");
		assertThat(chinese.header("Content-Language")).isEqualTo("zh");
	}

	@Test
	void aBodyThatIsTooLargeIsRefusedAlsoWhereItsLengthIsNotSaid() {
		byte[] large = ("{" + " ".repeat(BodyLimit.LARGEST) + "}").getBytes(StandardCharsets.UTF_8);
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);

		assertProblem(this.applicant.send("PUT", draft, JSON, BodyPublishers.ofByteArray(large)), 413, "too-large");
		assertProblem(this.applicant.send("PUT", draft, JSON,
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))), 413, "too-large");
	}

	@Test
	void aFileThatIsTooLargeIsRefused() {
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);

		Answer answer = this.applicant.upload(draft + "/materials/business-registration", "large.pdf",
				new byte[20 * 1024 * 1024 + 1]);

		assertProblem(answer, 413, "too-large");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "7", "\"text\"", "{", "{}}", "{\"matter\":{}}", "{\"matter\":[\"a\"]}",
			"{\"matter\":7}", "{\"matter\":true}", "{\"Matter\":\"x\"}", "{\"matter\":\"a\",\"matter\":\"b\"}",
			"{\"matter\":\"\\ud800\"}", "{\"matter\":\"\\u0000\",\"authority\":\"429900\"}",
			"{\"matter\":\"food-business-licence\",\"authority\":\"429900\\u0000\"}",
			"{\"matter\":\"food-business-licence\",\"authority\":\"𠮷\"}", "\u0000", "\uFEFF{}", "{\"matter\":NaN}",
			"{\"matter\":\"x\",\"authority\":1e999999999}", "<xml/>", "matter=x&authority=y" })
	void noContentMakesTheSystemFail(String content) {
		Answer answer = this.applicant.send("POST", "/api/applications", JSON, BodyPublishers.ofString(content));

		assertThat(answer.status()).as(answer.toString()).isIn(400, 404, 422);
		assertIsProblem(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "utf-16", "utf-32", "gb18030", "iso-8859-1", "no-such-charset", "'", "utf-8;q=1" })
	void noEncodingMakesTheSystemFail(String charset) {
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);
		byte[] content = "{\"remarks\":\"备注\"}".getBytes(StandardCharsets.UTF_8);

		Answer answer = this.applicant.send("PUT", draft, JSON + ";charset=" + charset,
				BodyPublishers.ofByteArray(content));

		assertThat(answer.status()).as(answer.toString()).isIn(200, 400, 415);
	}

	@Test
	void bytesThatAreNoTextAreRefused() {
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);
		byte[] broken = { '{', '"', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xc0, '"', '}' };

		assertProblem(this.applicant.send("PUT", draft, JSON, BodyPublishers.ofByteArray(broken)), 400, "malformed");
	}

	@Test
	void deepNestingIsRefused() {
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);

		Answer answer = this.applicant.put(draft, "{\"a\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}");

		assertProblem(answer, 400, "malformed");
	}

	@Test
	void moreThanAFormCanHoldIsNeitherKeptNorAnsweredOneByOne() {
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);
		JsonNode before = this.applicant.get(draft).ok().path("answers");
		String names = IntStream.range(0, 50_000)
			.mapToObj((i) -> "\"k" + i + "\":\"x\"")
			.collect(Collectors.joining(","));
		String texts = IntStream.range(0, 50_000).mapToObj((i) -> "\"x\"").collect(Collectors.joining(","));

		for (String much : List.of("{" + names + "}", "{\"foodCategories\":[" + texts + "]}",
				"{\"" + "x".repeat(150) + "\":\"x\"}")) {
			Answer answer = this.applicant.put(draft, much);

			assertProblem(answer, 422, "invalid");
			assertThat(answer.json().path("problems")).hasSize(1);
			assertThat(answer.json().at("/problems/0/key").asString()).isEqualTo("form.too-much");
		}
		assertThat(this.applicant.get(draft).ok().path("answers")).isEqualTo(before);
	}

	@Test
	void whatWasTypedWrongIsSavedAndExplained() {
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);

		JsonNode saved = this.applicant.put(draft,
				"{\"premisesArea\":1e999999999,\"staff\":true,\"remarks\":\"\\u0000\",\"foodCategories\":\"gold\",\"unknown\":\"x\",\"premisesAddress\":\"😀𠮷\"}")
			.ok();

		List<String> keys = saved.path("problems")
			.valueStream()
			.map((problem) -> problem.path("key").asString())
			.toList();
		assertThat(keys).contains("form.number", "form.text.control", "form.option", "form.unknown-field");
		assertThat(saved.at("/answers/premisesAddress").asString()).isEqualTo("😀𠮷");
		assertThat(this.applicant.get(draft).ok().path("answers")).isEqualTo(saved.path("answers"));
	}

	@Test
	void anAnswerOfAWrongKindIsRefusedAndNothingIsLost() {
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);
		this.applicant.put(draft, Map.of("remarks", "kept")).ok();

		Answer answer = this.applicant.put(draft, Map.of("remarks", Map.of("a", 1)));

		assertProblem(answer, 400, "malformed");
		assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo("remarks");
		assertThat(this.applicant.get(draft).ok().at("/answers/remarks").asString()).isEqualTo("kept");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"action\":\"steal\"}", "{\"action\":\"accept\",\"seen\":7}",
			"{\"action\":\"accept\",\"sean\":\"x\"}", "{\"action\":\"correct\",\"seen\":\"x\",\"items\":[null]}",
			"{\"action\":\"correct\",\"seen\":\"x\",\"items\":[{\"about\":\"a\\u0007\",\"request\":\"b\"}]}",
			"{\"action\":\"notAccept\",\"seen\":\"x\",\"reason\":\"\\ud800\",\"rightAuthority\":\"y\"}",
			"{\"action\":\"grant\",\"seen\":\"x\"}", "{\"action\":\"opinion\",\"seen\":\"x\"}", "null", "[1]" })
	void noActOfAnotherShapeMakesTheSystemFail(String act) {
		String task = this.cases.step(this.cases.received(SampleCases.COMPANY), "acceptance").id();

		Answer answer = this.clerk.post("/api/tasks/" + task + "/complete", act);

		assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
		assertIsProblem(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?view=all", "?size=0", "?size=201", "?size=many", "?size=99999999999", "?after=x",
			"?after=YX4rOTk5OTk5OTk5LTAxLTAxfng", "?view=done&after=YX4yMDI2LTExLTIzfng", "?after=%00", "?size=" })
	void noPageThatIsNoneMakesTheSystemFail(String query) {
		Answer answer = this.clerk.get("/api/tasks" + query);

		assertThat(answer.status()).as(answer.toString()).isIn(200, 400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "not a pdf", "%PDF-1.7", "%PDF-1.7\n1 0 obj\n<< /Length 99999999999 >>" })
	void noFileMakesVerificationFail(String content) {
		Answer answer = ApiClient.anonymous(this.port)
			.upload("/api/verify", "../../etc/passwd.pdf", content.getBytes(StandardCharsets.UTF_8));

		assertThat(answer.status()).as(answer.toString()).isIn(200, 422);
	}

	@Test
	void noRandomBytesMakeTheSystemFail() {
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);
		String task = this.cases.step(this.cases.received(SampleCases.COMPANY), "acceptance").id();
		Random random = new Random(20261123);
		for (int i = 0; i < 150; i++) {
			byte[] content = mutated(
					"{\"action\":\"correct\",\"seen\":\"x\",\"items\":[{\"about\":\"\",\"request\":\"补\"}]}", random);
			Answer saved = this.applicant.send("PUT", draft, JSON, BodyPublishers.ofByteArray(content));
			Answer acted = this.clerk.send("POST", "/api/tasks/" + task + "/complete", JSON,
					BodyPublishers.ofByteArray(content));

			assertThat(saved.status()).as(saved.toString()).isIn(200, 400);
			assertThat(acted.status()).as(acted.toString()).isIn(400, 409, 422, 428);
		}
	}

	private static byte[] mutated(String json, Random random) {
		byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
		for (int i = random.nextInt(4); i >= 0; i--) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		return bytes;
	}

	@ParameterizedTest
	@ValueSource(strings = { "with space", "12345678901234567890123456789012345678901234567890123456789012345" })
	void anIdempotencyKeyOfAnotherShapeIsRefused(String key) {
		Answer answer = this.applicant.withKey(key)
			.post("/api/applications", Map.of("matter", SampleCases.MATTER, "authority", SampleCases.CITY));

		assertProblem(answer, 400, "malformed");
		assertThat(answer.json().at("/problems/0/field").asString()).isEqualTo("Idempotency-Key");
	}

	private static void assertProblem(Answer answer, int status, String type) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
		assertIsProblem(answer);
		assertThat(answer.problem()).isEqualTo(type);
	}

	private static void assertIsProblem(Answer answer) {
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		JsonNode body = answer.json();
		assertThat(body.path("status").asInt()).isEqualTo(answer.status());
		assertThat(body.path("title").asString()).isNotEmpty();
		assertThat(body.path("detail").asString()).isNotEmpty();
		assertThat(body.path("instance").asString()).startsWith("/api/");
		assertThat(answer.text()).doesNotContain("Exception", "org.oneseal", "tools.jackson", "java.");
	}

}
