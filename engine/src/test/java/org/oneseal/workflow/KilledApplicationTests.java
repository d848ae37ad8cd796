package org.oneseal.workflow;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.oneseal.EngineTest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

@EngineTest
@Tag("thorough")
class KilledApplicationTests {

	@Test
	void aStepThatWasRunningWhenTheApplicationWasKilledIsDoneOnceAndAtOnce(@Value("${oneseal.home}") Path shared)
			throws Exception {
		Path home = shared.resolveSibling("test-home-of-the-killed");
		FileSystemUtils.deleteRecursively(home);
		borrowBinaries(shared.resolve("database"), Files.createDirectories(home.resolve("database")));
		try {
			Process first = RunsOneCase.start(home, "decide");
			List<String> before = readUntil(first, "issuing");
			first.destroyForcibly().waitFor();
			assertThat(before).contains("decided");

			long start = System.nanoTime();
			Process second = RunsOneCase.start(home, "finish");
			List<String> after = readUntil(second, "issued");
			assertThat(second.waitFor()).isZero();

			assertThat(after).contains("issued 1");
			assertThat((System.nanoTime() - start) / 1_000_000_000).as("seconds, where locks last five minutes")
				.isLessThan(120);
		}
		finally {
			FileSystemUtils.deleteRecursively(home);
		}
	}

	private static void borrowBinaries(Path from, Path to) throws Exception {
		try (Stream<Path> folders = Files.list(from)) {
			Path base = folders.filter((folder) -> folder.getFileName().toString().startsWith("mariadb-"))
				.findFirst()
				.orElseThrow();
			Files.createSymbolicLink(to.resolve(base.getFileName()), base.toAbsolutePath());
		}
	}

	/** The lines up to and with the first that begins so. */
	private static List<String> readUntil(Process process, String beginning) throws Exception {
		List<String> lines = new ArrayList<>();
		BufferedReader output = process.inputReader();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			lines.add(line);
			if (line.startsWith(beginning)) {
				return lines;
			}
		}
		throw new AssertionError("The application ended without saying " + beginning + ": " + lines);
	}

}
