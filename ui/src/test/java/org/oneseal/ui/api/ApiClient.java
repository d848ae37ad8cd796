package org.oneseal.ui.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client program: one person, over real HTTP. What it is answered must be described.
 */
final class ApiClient {

	static final JsonMapper JSON = new JsonMapper();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final String BOUNDARY = "3d6b6a416f9b";

	private final String root;

	private final Map<String, String> headers;

	private ApiClient(String root, Map<String, String> headers) {
		this.root = root;
		this.headers = headers;
	}

	static ApiClient anonymous(int port) {
		return at("http://localhost:" + port);
	}

	static ApiClient at(String root) {
		return new ApiClient(root, Map.of("Accept-Language", "en"));
	}

	/** The same with the sample password. */
	ApiClient as(String username) {
		return as(username, "demo");
	}

	ApiClient as(String username, String password) {
		byte[] credentials = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
		return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
	}

	ApiClient with(String header, String value) {
		Map<String, String> more = new TreeMap<>(this.headers);
		more.put(header, value);
		return new ApiClient(this.root, more);
	}

	/** The same command sent again with this key is the same command. */
	ApiClient withKey(String key) {
		return with("Idempotency-Key", key);
	}

	Answer get(String path) {
		return send("GET", path, null, BodyPublishers.noBody());
	}

	Answer delete(String path) {
		return send("DELETE", path, null, BodyPublishers.noBody());
	}

	Answer post(String path) {
		return send("POST", path, null, BodyPublishers.noBody());
	}

	Answer post(String path, Object body) {
		return send("POST", path, "application/json", BodyPublishers.ofString(json(body)));
	}

	Answer put(String path, Object body) {
		return send("PUT", path, "application/json", BodyPublishers.ofString(json(body)));
	}

	Answer upload(String path, String name, byte[] content) {
		return send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofByteArrays(List.of(
				("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
						+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
					.getBytes(StandardCharsets.UTF_8),
				content, ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8))));
	}

	private static String json(Object body) {
		return (body instanceof String text) ? text : JSON.writeValueAsString(body);
	}

	Answer send(String method, String path, String contentType, BodyPublisher body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.root + path)).method(method, body);
		this.headers.forEach(request::header);
		if (contentType != null) {
			request.header("Content-Type", contentType);
		}
		try {
			HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
			if (path.startsWith("/api/")) {
				DescribedApi.of(this.root).judge(response);
			}
			return new Answer(response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + path, ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	record Answer(HttpResponse<byte[]> response) {

		int status() {
			return this.response.statusCode();
		}

		byte[] bytes() {
			return this.response.body();
		}

		String text() {
			return new String(this.response.body(), StandardCharsets.UTF_8);
		}

		String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

		JsonNode json() {
			return JSON.readTree(bytes());
		}

		/** Insists on success. */
		JsonNode ok() {
			if (status() / 100 != 2) {
				throw new AssertionError(this.response.request() + " → " + this);
			}
			return (bytes().length == 0) ? JSON.createObjectNode() : json();
		}

		/** Last part of the problem's type. */
		String problem() {
			String type = json().path("type").asString();
			return type.substring(type.lastIndexOf('/') + 1);
		}

		@Override
		public String toString() {
			return status() + " " + text();
		}

	}

}
