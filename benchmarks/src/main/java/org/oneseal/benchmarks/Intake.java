package org.oneseal.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the lists before officials come to work, and reads the trails after: through the
 * interface for programs, in the names of the sample people, none of whom is simulated.
 */
final class Intake {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Map<String, List<String>> EXAMINERS = RawProcess.REVIEWS;

	private final URI address;

	private final HttpClient http;

	Intake(URI address, HttpClient http) {
		this.address = address;
		this.http = http;
	}

	/** A case that waits to be accepted; its number. */
	String file() {
		JsonNode draft = post("hehua", "/api/applications", Map.of("matter", RawProcess.KEY, "authority", "429900"));
		String path = "/api/applications/" + draft.path("id").asString();
		Map<String, Object> answers = new LinkedHashMap<>(CompleteApplication.answers());
		send("hehua", "PUT", path, "application/json", JSON.writeValueAsBytes(answers));
		CompleteApplication.MATERIALS.forEach((slot) -> upload(path + "/materials/" + slot, slot + ".pdf"));
		return post("hehua", path + "/submit", Map.of()).path("case").path("number").asString();
	}

	/** A case that the departments review. */
	String accepted() {
		String number = file();
		act("zhoulan", number, "acceptance", Map.of("action", "accept"));
		return number;
	}

	/** A case that waits for the decision. */
	String reviewed() {
		String number = accepted();
		EXAMINERS.forEach((step, officials) -> officials
			.forEach((official) -> act(official, number, step, Map.of("action", "opinion", "verdict", "AGREE"))));
		return number;
	}

	private void act(String official, String number, String step, Map<String, Object> act) {
		JsonNode file = send(official, "GET", "/api/cases/" + number, "application/json", new byte[0]);
		String task = file.path("steps")
			.valueStream()
			.filter((open) -> open.path("step").asString().equals(step))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("%s is not open in %s".formatted(step, number)))
			.path("task")
			.asString();
		post(official, "/api/tasks/" + task + "/claim", Map.of());
		Map<String, Object> body = new LinkedHashMap<>(act);
		body.put("seen", file.path("seen").asString());
		post(official, "/api/tasks/" + task + "/complete", body);
	}

	/**
	 * What was done on a case.
	 * @throws IllegalStateException unless its chain of hashes is whole
	 */
	List<Done> trail(String number) {
		JsonNode history = send("wangzhiyuan", "GET", "/api/cases/" + number + "/history", "application/json",
				new byte[0]);
		if (!history.path("intact").asBoolean()) {
			throw new IllegalStateException("The trail of %s is broken: %s".formatted(number, history));
		}
		return history.path("entries")
			.valueStream()
			.map((entry) -> new Done(number, entry.path("act").asString(), entry.path("by").asString()))
			.toList();
	}

	/**
	 * An act.
	 *
	 * @param number of the case
	 * @param act as the trail calls it
	 * @param by whose it is
	 */
	record Done(String number, String act, String by) {

	}

	private JsonNode post(String person, String path, Map<String, Object> body) {
		return send(person, "POST", path, "application/json",
				body.isEmpty() ? new byte[0] : JSON.writeValueAsBytes(body));
	}

	private void upload(String path, String name) {
		String boundary = "----" + UUID.randomUUID();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
			.formatted(boundary, name)
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(CompleteApplication.pdf());
		body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
		send("hehua", "POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
	}

	private JsonNode send(String person, String method, String path, String type, byte[] body) {
		HttpRequest request = HttpRequest.newBuilder(this.address.resolve(path))
			.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8)))
			.header("Content-Type", type)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.method(method, (body.length > 0) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody())
			.build();
		try {
			HttpResponse<byte[]> answer = this.http.send(request, BodyHandlers.ofByteArray());
			if (answer.statusCode() >= 300) {
				throw new IllegalStateException("%s %s was answered %d: %s".formatted(method, path, answer.statusCode(),
						new String(answer.body(), StandardCharsets.UTF_8)));
			}
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the lists were filled", ex);
		}
	}

}
