package org.oneseal.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * The browser of one person: keeps cookies and follows redirects. Every request is timed
 * by itself, from when it is sent to the last byte of the answer.
 */
final class Visitor {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int FIRST_ERROR = 400;

	/** Somebody else was faster. */
	private static final int CONFLICT = 409;

	private final URI server;

	private final HttpClient http;

	private final BiConsumer<String, Long> watch;

	private final Map<String, String> cookies = new ConcurrentHashMap<>();

	/**
	 * A browser without cookies.
	 * @param watch told the kind of each request and how many nanoseconds it took
	 */
	Visitor(URI server, HttpClient http, BiConsumer<String, Long> watch) {
		this.server = server;
		this.http = http;
		this.watch = watch;
	}

	/** Opens an address. */
	Page open(String kind, String path) {
		return visit(kind, path, HttpRequest.newBuilder().GET());
	}

	/**
	 * Sends a form and opens where that leads.
	 * @param kind of sending it
	 * @param then kind of what it leads to
	 */
	Page send(String kind, String path, Map<String, String> fields, String then) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		HttpResponse<String> answer = exchange(kind, path,
				HttpRequest.newBuilder()
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(body)));
		return (location(answer).isPresent()) ? open(then, location(answer).get()) : shown(path, answer);
	}

	private Page visit(String kind, String path, HttpRequest.Builder request) {
		HttpResponse<String> answer = exchange(kind, path, request);
		return location(answer).map((next) -> open(kind, next)).orElseGet(() -> shown(path, answer));
	}

	private static Page shown(String path, HttpResponse<String> answer) {
		if (answer.statusCode() >= FIRST_ERROR && answer.statusCode() != CONFLICT) {
			throw new IllegalStateException("%s was answered %d".formatted(path, answer.statusCode()));
		}
		return new Page(answer.statusCode(), path, answer.body());
	}

	private static Optional<String> location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").map((address) -> {
			URI uri = URI.create(address);
			return uri.getRawPath() + ((uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "");
		});
	}

	private HttpResponse<String> exchange(String kind, String path, HttpRequest.Builder request) {
		request.uri(this.server.resolve(path)).timeout(PATIENCE).header("Accept", "text/html,application/json,*/*");
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		long began = System.nanoTime();
		try {
			HttpResponse<String> answer = this.http.send(request.build(), BodyHandlers.ofString());
			this.watch.accept(kind, System.nanoTime() - began);
			answer.headers().allValues("Set-Cookie").forEach(this::keep);
			return answer;
		}
		catch (IOException ex) {
			throw new IllegalStateException("%s was not answered: %s".formatted(path, ex), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted at work", ex);
		}
	}

	private void keep(String cookie) {
		String[] said = cookie.split(";", 2)[0].split("=", 2);
		if (said[1].isEmpty()) {
			this.cookies.remove(said[0]);
		}
		else {
			this.cookies.put(said[0], said[1]);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
