package org.oneseal.seal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HttpTimeStampSourceTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:30:00Z"), ZoneOffset.UTC);

	private static final byte[] HASH = CadesSignature.sha256(new byte[] { 1 });

	@TempDir
	private static Path home;

	@TempDir
	private static Path otherHome;

	private static SealKeys keys;

	private static LocalTimeStampAuthority authority;

	private HttpServer server;

	private final AtomicReference<Answer> answer = new AtomicReference<>();

	@BeforeAll
	static void makeKeys() throws Exception {
		keys = new SealKeys(home, CLOCK);
		authority = keys.timeStamps();
	}

	@BeforeEach
	void start() throws Exception {
		answer.set((request) -> authority.respond(request));
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			try (exchange) {
				byte[] body = answer.get().to(exchange.getRequestBody().readAllBytes());
				exchange.sendResponseHeaders((body.length == 0) ? 503 : 200, 0);
				exchange.getResponseBody().write(body);
			}
			catch (SealingException ex) {
				throw new IOException(ex);
			}
		});
		server.start();
	}

	@AfterEach
	void stop() {
		server.stop(0);
	}

	private HttpTimeStampSource source(SealKeys trusted) throws SealingException {
		URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
		return new HttpTimeStampSource(address, Duration.ofSeconds(2), new TrustAnchors(List.of(trusted.authority())));
	}

	private void refused(String why) throws SealingException {
		HttpTimeStampSource source = source(keys);
		assertThatExceptionOfType(TimeStampUnavailableException.class).isThrownBy(() -> source.token(HASH))
			.withMessageContaining(why);
	}

	@Test
	void aTokenOfATrustedAuthorityIsTaken() throws Exception {
		byte[] token = source(keys).token(HASH);

		assertThat(TimeStamp.checked(token, HASH).at()).isEqualTo(CLOCK.instant());
	}

	@Test
	void aTokenOfAnotherAuthorityIsRefused() throws Exception {
		HttpTimeStampSource source = source(new SealKeys(otherHome, CLOCK));

		assertThatExceptionOfType(TimeStampUnavailableException.class).isThrownBy(() -> source.token(HASH))
			.withMessageContaining("not trusted");
	}

	@Test
	void anAnswerToAnotherQuestionIsRefused() throws Exception {
		AtomicReference<byte[]> first = new AtomicReference<>();
		answer.set((request) -> {
			first.compareAndSet(null, authority.respond(request));
			return first.get();
		});
		source(keys).token(HASH);

		refused("nonce");
	}

	@Test
	void aSilentAuthorityIsNotWaitedForForever() throws Exception {
		answer.set((request) -> {
			try {
				Thread.sleep(4000);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return new byte[0];
		});

		refused("127.0.0.1");
	}

	@Test
	void anErrorAnEndlessOrASenselessAnswerIsRefused() throws Exception {
		answer.set((request) -> new byte[0]);
		refused("503");
		answer.set((request) -> new byte[1024 * 1024]);
		refused("too long");
		answer.set((request) -> "<html>".getBytes());
		refused("no usable token");
	}

	@Test
	void nobodyThereIsTold() throws Exception {
		server.stop(0);

		refused("127.0.0.1");
	}

	private interface Answer {

		byte[] to(byte[] request) throws SealingException;

	}

}
