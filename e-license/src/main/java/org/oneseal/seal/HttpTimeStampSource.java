package org.oneseal.seal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;

/**
 * Asks a time-stamp authority over HTTP (RFC 3161, 3.4) and believes its answer only if
 * nonce, imprint, signature and key purpose are right and its certificate leads to a
 * trusted one. Thread-safe.
 */
public final class HttpTimeStampSource implements TimeStampSource {

	/** A token with a long chain has about 10 kB. */
	private static final int LARGEST_ANSWER = 256 * 1024;

	private final SecureRandom random = new SecureRandom();

	private final HttpClient client;

	private final URI address;

	private final Duration timeout;

	private final TrustAnchors anchors;

	/**
	 * @param timeout for the whole exchange
	 */
	public HttpTimeStampSource(URI address, Duration timeout, TrustAnchors anchors) {
		this.address = address;
		this.timeout = timeout;
		this.anchors = anchors;
		this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
	}

	@Override
	public byte[] token(byte[] sha256) throws TimeStampUnavailableException {
		TimeStampQuestion question = new TimeStampQuestion(sha256, random);
		try {
			TimeStampResponse response = question.answeredBy(answer(question.encoded()));
			if (response.getTimeStampToken() == null) {
				throw unavailable("refused: " + response.getStatusString(), null);
			}
			return checked(response.getTimeStampToken().getEncoded(), sha256);
		}
		catch (IOException | TSPException ex) {
			throw unavailable(ex.toString(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw unavailable("interrupted", ex);
		}
	}

	private byte[] checked(byte[] token, byte[] sha256) throws TimeStampUnavailableException {
		TimeStamp stamp = TimeStamp.checked(token, sha256);
		if (!anchors.leadTo(stamp.authority(), stamp.others(), stamp.at())) {
			throw unavailable("its certificate %s is not trusted".formatted(Certificates.commonName(stamp.authority())),
					null);
		}
		return token;
	}

	private byte[] answer(byte[] request) throws IOException, InterruptedException, TimeStampUnavailableException {
		HttpRequest question = HttpRequest.newBuilder(address)
			.timeout(timeout)
			.header("Content-Type", "application/timestamp-query")
			.header("Accept", "application/timestamp-reply")
			.POST(HttpRequest.BodyPublishers.ofByteArray(request))
			.build();
		HttpResponse<byte[]> answer = complete(question);
		if (answer.statusCode() != 200) {
			throw unavailable("HTTP status " + answer.statusCode(), null);
		}
		return answer.body();
	}

	/**
	 * The request's own time-out ends with the headers, so the body gets one too.
	 */
	private HttpResponse<byte[]> complete(HttpRequest question)
			throws InterruptedException, TimeStampUnavailableException {
		CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(question,
				(info) -> new BoundedBody(LARGEST_ANSWER));
		try {
			return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw unavailable(String.valueOf(ex.getCause()), ex.getCause());
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			throw unavailable("no answer within " + timeout, ex);
		}
	}

	private TimeStampUnavailableException unavailable(String why, @Nullable Throwable cause) {
		String message = "The time-stamp authority %s gave no usable token: %s".formatted(address, why);
		return (cause == null) ? new TimeStampUnavailableException(message)
				: new TimeStampUnavailableException(message, cause);
	}

}
