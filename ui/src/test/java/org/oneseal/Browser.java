package org.oneseal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import java.util.stream.Collectors;

/**
 * A browser without scripts, over a real connection: keeps cookies, follows redirects and
 * sends the token of the page it saw last with each form.
 */
public final class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private String server;

	private String token = "";

	/**
	 * A browser that visits this machine.
	 * @param port of the server
	 */
	public Browser(int port) {
		this.server = "http://localhost:" + port;
	}

	/** Goes to another server from now on, with the cookies it has. */
	public void visit(URI other) {
		this.server = "http://localhost:" + other.getPort();
	}

	public HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/** Sends a form. */
	public HttpResponse<String> post(String path, Map<String, String> fields) {
		return post(path, fields, Map.of());
	}

	/** Sends a form that was shown earlier, with the token of then. */
	public HttpResponse<String> postWith(String token, String path, Map<String, String> fields) {
		this.token = token;
		return post(path, fields);
	}

	/** The token against forgery of a page. */
	public static String tokenOf(HttpResponse<String> page) {
		Matcher found = TOKEN.matcher(page.body());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	/** Sends a form with further headers. */
	public HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
		headers.forEach(request::header);
		return send(request.POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(this.token))));
	}

	/** Sends a form with a file. */
	public HttpResponse<String> upload(String path, String name, byte[] content) {
		String boundary = UUID.randomUUID().toString();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--%1$s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%2$s\r\n--%1$s\r\n"
				+ "Content-Disposition: form-data; name=\"file\"; filename=\"%3$s\"\r\n\r\n")
			.formatted(boundary, this.token, name)
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	/** Signs in on the sign-in page; what comes next is the answer. */
	public HttpResponse<String> signIn(String username, String password) {
		get("/sign-in");
		return post("/sign-in", Map.of("username", username, "password", password));
	}

	/** The path that was reached in the end. */
	public static String pathOf(HttpResponse<?> page) {
		return page.uri().getPath();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.server + path)).header("Accept", "text/html");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> page = this.client.send(request.build(),
					BodyHandlers.ofString(StandardCharsets.UTF_8));
			Matcher found = TOKEN.matcher(page.body());
			if (found.find()) {
				this.token = found.group(1);
			}
			return page;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
