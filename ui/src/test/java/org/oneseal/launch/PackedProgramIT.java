package org.oneseal.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.oneseal.load.RunningOneSeal;

import static org.assertj.core.api.Assertions.assertThat;

/** The jar as an authority starts it. */
@Tag("thorough")
class PackedProgramIT {

	@Test
	void theFirstStartPreparesEveryLaterOneAndNothingIsLeftBehind() throws Exception {
		try (RunningOneSeal oneseal = RunningOneSeal.packed("test home of the jar 家")) {
			oneseal.start();
			assertThat(homePage(oneseal)).isEqualTo(200);
			List<ProcessHandle> first = oneseal.processes();
			oneseal.close();

			assertThat(first).hasSizeGreaterThan(2).noneMatch(ProcessHandle::isAlive);
			assertThat(archives(oneseal)).hasSize(1);

			oneseal.start();
			List<ProcessHandle> second = oneseal.processes().stream().filter(PackedProgramIT::isJava).toList();

			assertThat(second).hasSize(2)
				.anySatisfy((process) -> assertThat(process.info().arguments().orElseThrow())
					.contains("-XX:SharedArchiveFile=" + archives(oneseal).get(0)));
			assertThat(homePage(oneseal)).isEqualTo(200);

			oneseal.kill();

			Awaitility.await()
				.atMost(Duration.ofSeconds(10))
				.untilAsserted(() -> assertThat(second).noneMatch(ProcessHandle::isAlive));
			oneseal.start();
			assertThat(homePage(oneseal)).isEqualTo(200);
		}
	}

	private static boolean isJava(ProcessHandle process) {
		return process.info().command().filter((command) -> command.endsWith("java")).isPresent();
	}

	private static int homePage(RunningOneSeal oneseal) throws IOException, InterruptedException {
		URI address = oneseal.address().resolve("/");
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	private static List<Path> archives(RunningOneSeal oneseal) throws IOException {
		try (Stream<Path> files = Files.walk(oneseal.home().resolve("program"))) {
			return files.filter((file) -> file.toString().endsWith(".jsa")).toList();
		}
	}

}
