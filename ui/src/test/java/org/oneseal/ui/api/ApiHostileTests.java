package org.oneseal.ui.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.ui.api.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests no proper client would write, byte by byte: also what the server refuses
 * before it knows the address is answered as a problem document, never as a page.
 */
@ApplicationTest
class ApiHostileTests {

	/** Where a length was announced: what is none. Elsewhere nobody reads it. */
	private static final String NO_CHUNK = "zz\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases cases;

	private ApiClient applicant;

	@BeforeEach
	void somebody() {
		this.applicant = ApiClient.anonymous(this.port).as(SampleCases.COMPANY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/cases/%00", "/api/cases/a%2Fb", "/api/cases/..%2f..", "/api/cases/%",
			"/api/cases/%zz", "/api/cases/%c0%af", "/api/cases/%ed%a0%80", "/api/cases/\"", "/api/cases/<script>",
			"/api/cases/{id}", "/api/cases/a|b", "/api/cases/a\\b", "/api/cases/%5c", "/api/matters?q=\\",
			"//api/matters", "/api//matters/x", "/api/cases/a;b=c" })
	void anAddressThatIsNoneIsNamedMalformed(String address) throws IOException {
		assertProblem(send("GET " + address + " HTTP/1.1", "Accept: text/html"), 400, "malformed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Length: -5", "Content-Length: abc", "X-Bad: a\u0001b",
			"Idempotency-Key: a\u0001b", "Host: evil\"<" })
	void aHeaderThatIsNoneIsNamedMalformed(String header) throws IOException {
		assertProblem(send("POST /api/applications HTTP/1.1", header), 400, "malformed");
	}

	@Test
	void aContentWithoutAProperLengthIsNamedMalformed() throws IOException {
		byte[] person = (SampleCases.COMPANY + ":demo").getBytes(StandardCharsets.UTF_8);
		String credentials = "Authorization: Basic " + Base64.getEncoder().encodeToString(person);

		assertProblem(send("POST /api/applications HTTP/1.1", credentials, "Content-Type: application/json",
				"Transfer-Encoding: chunked"), 400, "malformed");
	}

	@Test
	void headersAndAddressesWithoutEndAreRefused() throws IOException {
		assertProblem(send("GET /api/matters?" + "a".repeat(20_000) + " HTTP/1.1"), 400, "malformed");
		assertProblem(send("GET /api/matters HTTP/1.1", "X-Big: " + "y".repeat(20_000)), 400, "malformed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE /api/matters", "TRACE /api", "CONNECT /api/matters" })
	void aMethodOfTheServerItselfIsNotAllowed(String request) throws IOException {
		String answer = send(request + " HTTP/1.1");

		assertProblem(answer, 405, "method-not-allowed");
		assertThat(answer).contains("\r\nAllow: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "FOO /api", "PROPFIND /api", "FOO /api/matters" })
	void aMethodNobodyKnowsIsRefused(String request) throws IOException {
		assertProblem(send(request + " HTTP/1.1"), 400, "malformed");
	}

	@ParameterizedTest
	@CsvSource({ "/api/verify/x?code=%ed%a0%80", "/api/verify/x?%zz=1", "/api/verify/x?code=%zz",
			"/api/verify/x?code=%ff" })
	void aParameterThatCannotBeReadSaysHowToWriteIt(String address) throws IOException {
		String answer = send("GET " + address + " HTTP/1.1");

		assertProblem(answer, 400, "malformed");
		assertThat(answer).contains("percent-encoded");
	}

	@Test
	void whatIsRefusedEarlySpeaksTheLanguageAskedForToo() throws IOException {
		assertThat(send("GET /api/cases/%00 HTTP/1.1", "Accept-Language: zh-CN")).contains("请求无法读取");
	}

	@Test
	void aScreenIsNotAnsweredAsAProgram() throws IOException {
		assertThat(send("GET /verify/%00 HTTP/1.1")).startsWith("HTTP/1.1 400")
			.doesNotContain("problem+json", "HTTP Status")
			.contains("Content-Type: text/html;charset=UTF-8", "无法处理这个请求", "This request cannot be processed",
					"Content-Security-Policy");
	}

	/** A success is never labelled as a problem, nor sent to who cannot read it. */
	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/problem+json", "application/xml", "image/png" })
	void whoAcceptsNoJsonIsToldSo(String accept) {
		Answer answer = ApiClient.anonymous(this.port).with("Accept", accept).get("/api/matters");

		assertThat(answer.status()).isEqualTo(406);
		assertThat(answer.problem()).isEqualTo("not-acceptable");
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@Test
	void aBrowserThatWandersInReadsJson() {
		Answer answer = ApiClient.anonymous(this.port)
			.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
			.get("/api/matters");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo("application/json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "text/plain", "application/xml",
			"multipart/form-data", "image/png", "///" })
	void answersAreTakenAsJsonOnly(String type) {
		String draft = "/api/applications/" + this.cases.begunDraft(SampleCases.COMPANY);

		Answer answer = this.applicant.send("PUT", draft, type, BodyPublishers.ofString("{}"));

		assertThat(answer.status()).as(answer.toString()).isIn(400, 415);
		assertThat(answer.problem()).isIn("malformed", "unsupported-media-type");
	}

	@Test
	void oneKeyWithOtherContentIsAnotherCommand() {
		ApiClient keyed = this.applicant.withKey("one-key");
		String first = keyed.post("/api/applications", wish("429900")).header("Location");

		assertThat(keyed.post("/api/applications", wish("429921")).header("Location")).isNotEqualTo(first);
		assertThat(keyed.post("/api/applications", wish("429900")).header("Location")).isEqualTo(first);
		assertThat(ApiClient.anonymous(this.port)
			.as(SampleCases.OTHER_APPLICANT)
			.withKey("one-key")
			.post("/api/applications", wish("429900"))
			.header("Location")).isNotEqualTo(first);
	}

	private static Map<String, String> wish(String authority) {
		return Map.of("matter", SampleCases.MATTER, "authority", authority);
	}

	/** The whole answer to a request written by hand; the server closes after it. */
	private String send(String request, String... headers) throws IOException {
		boolean hosted = List.of(headers).stream().anyMatch((header) -> header.startsWith("Host:"));
		StringBuilder text = new StringBuilder(request).append("\r\n").append(hosted ? "" : "Host: localhost\r\n");
		List.of(headers).forEach((header) -> text.append(header).append("\r\n"));
		text.append(List.of(headers).stream().anyMatch((header) -> header.startsWith("Accept-Language")) ? ""
				: "Accept-Language: en\r\n");
		text.append("Connection: close\r\n\r\n").append(NO_CHUNK);
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			OutputStream out = socket.getOutputStream();
			out.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void assertProblem(String answer, int status, String type) {
		assertThat(answer).startsWith("HTTP/1.1 " + status)
			.contains("Content-Type: application/problem+json")
			.doesNotContain("Exception", "<html", "org.apache");
		JsonNode body = ApiClient.JSON.readTree(answer.substring(answer.indexOf("{"), answer.lastIndexOf("}") + 1));
		assertThat(body.path("type").asString()).isEqualTo("/problems/" + type);
		assertThat(body.path("status").asInt()).isEqualTo(status);
		assertThat(body.path("detail").asString()).isNotEmpty();
	}

}
