package org.oneseal.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.oneseal.SampleCases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sample people at work through the interface for programs. A request that finds nobody,
 * or whose answer is lost, is sent again with the same key until the program is back.
 */
final class Client {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final Supplier<URI> address;

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final byte[] pdf = SampleCases.pdf();

	private final AtomicInteger lost = new AtomicInteger();

	Client(RunningOneSeal program) {
		this(program::address);
	}

	/**
	 * People in front of several nodes.
	 * @param address asked before each request, also before one that is sent again
	 */
	Client(Supplier<URI> address) {
		this.address = address;
	}

	/** What the program answered. */
	record Answer(int status, JsonNode body) {

		/** The body of a success. */
		JsonNode success() {
			assertThat(this.status).as("%s", this.body).isBetween(200, 299);
			return this.body;
		}

		boolean isSuccess() {
			return this.status < 300;
		}

		/** The kind of a problem. */
		String problem() {
			String type = this.body.path("type").asString();
			return type.substring(type.lastIndexOf('/') + 1);
		}

	}

	/** How many requests had to be sent again. */
	int lost() {
		return this.lost.get();
	}

	/** Writes an application, hands in its materials and files it. */
	String file(String applicant) {
		JsonNode draft = post(applicant, "/api/applications",
				Map.of("matter", SampleCases.MATTER, "authority", SampleCases.CITY))
			.success();
		String path = "/api/applications/" + draft.path("id").asString();
		Map<String, Object> answers = new LinkedHashMap<>();
		draft.path("answers").properties().forEach((answer) -> answers.put(answer.getKey(), answer.getValue()));
		SampleCases.answers().forEach(answers::putIfAbsent);
		answers.put("premisesAddress", "江城市滨江新区荷花路8号𠮷祥楼");
		send(applicant, "PUT", path, "application/json", JSON.writeValueAsBytes(answers)).success();
		for (String slot : SampleCases.MATERIALS) {
			upload(applicant, path + "/materials/" + slot, slot + ".pdf").success();
		}
		return post(applicant, path + "/submit", Map.of()).success().path("case").path("number").asString();
	}

	/** Takes a step of a case and acts on it. */
	void act(String official, String number, String step, Map<String, Object> act) {
		JsonNode file = get(official, "/api/cases/" + number).success();
		String task = file.path("steps")
			.valueStream()
			.filter((open) -> open.path("step").asString().equals(step))
			.map((open) -> open.path("task").asString())
			.findFirst()
			.orElseThrow(() -> new AssertionError(step + " is not open: " + file));
		post(official, "/api/tasks/" + task + "/claim", Map.of()).success();
		complete(official, task, act, file.path("seen").asString()).success();
	}

	Answer complete(String official, String task, Map<String, Object> act, String seen) {
		Map<String, Object> body = new LinkedHashMap<>(act);
		body.put("seen", seen);
		return post(official, "/api/tasks/" + task + "/complete", body);
	}

	/** From the counter to a decision in favour. */
	void grant(String number) {
		act("zhoulan", number, "acceptance", Map.of("action", "accept"));
		SampleCases.EXAMINERS.forEach((step, officials) -> officials
			.forEach((official) -> act(official, number, step, Map.of("action", "opinion", "verdict", "AGREE"))));
		act("wangzhiyuan", number, "decision", Map.of("action", "grant"));
	}

	String status(String number) {
		return get("wangzhiyuan", "/api/cases/" + number).success().path("status").asString();
	}

	/** Everything done on a case, first act first; the trail must be intact. */
	List<String> acts(String number) {
		JsonNode history = get("wangzhiyuan", "/api/cases/" + number + "/history").success();
		assertThat(history.path("intact").asBoolean()).as("%s", history).isTrue();
		return history.path("entries").valueStream().map((entry) -> entry.path("act").asString()).toList();
	}

	/**
	 * How often each act was done on a case that was granted and delivered, whose acts
	 * must all be there and none twice.
	 */
	Map<String, Integer> actsOfGranted(String number) {
		Map<String, Integer> acts = new LinkedHashMap<>();
		acts(number).forEach((act) -> acts.merge(act, 1, Integer::sum));
		assertThat(acts).as(number)
			.containsEntry("SUBMITTED", 1)
			.containsEntry("ACCEPTED", 1)
			.containsEntry("OPINION_GIVEN", 4)
			.containsEntry("GRANTED", 1)
			.containsEntry("LICENCE_ISSUED", 1)
			.containsEntry("DELIVERED", 1);
		return acts;
	}

	Answer get(String person, String path) {
		return send(person, "GET", path, "application/json", new byte[0]);
	}

	Answer post(String person, String path, Map<String, Object> body) {
		return send(person, "POST", path, "application/json",
				body.isEmpty() ? new byte[0] : JSON.writeValueAsBytes(body));
	}

	private Answer upload(String person, String path, String name) {
		String boundary = "----" + UUID.randomUUID();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
			.formatted(boundary, name)
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(this.pdf);
		body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
		return send(person, "POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
	}

	private Answer send(String person, String method, String path, String type, byte[] body) {
		String key = UUID.randomUUID().toString();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			HttpRequest request = HttpRequest.newBuilder(this.address.get().resolve(path))
				.timeout(Duration.ofMinutes(2))
				.header("Authorization",
						"Basic " + Base64.getEncoder()
							.encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)))
				.header("Content-Type", type)
				.header("Idempotency-Key", key)
				.method(method, (body.length > 0) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody())
				.build();
			try {
				HttpResponse<byte[]> answer = this.http.send(request, BodyHandlers.ofByteArray());
				return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
			}
			catch (IOException ex) {
				if (System.nanoTime() > deadline) {
					throw new AssertionError("The program did not come back", ex);
				}
				this.lost.incrementAndGet();
				pause();
			}
			catch (InterruptedException ex) {
				throw new AssertionError("Interrupted", ex);
			}
		}
	}

	private static void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(500);
		}
		catch (InterruptedException ex) {
			throw new AssertionError("Interrupted", ex);
		}
	}

}
