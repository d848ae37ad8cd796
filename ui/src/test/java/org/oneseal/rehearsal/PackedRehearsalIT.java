package org.oneseal.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The jar as a designer uses it for the first time, and for the second. */
@Tag("thorough")
class PackedRehearsalIT {

	private static final Path PACK = Path
		.of("..", "process-definitions", "src", "main", "resources", "matters", "food-business-licence")
		.toAbsolutePath()
		.normalize();

	@TempDir
	private Path folder;

	@Test
	void theFirstRunAnswersAndThenPreparesTheNextOne() throws Exception {
		assertThat(rehearse()).endsWith("0").contains("1 scenarios played, 0 differ");

		Awaitility.await()
			.atMost(Duration.ofMinutes(3))
			.untilAsserted(() -> assertThat(java()).as("still preparing").isEmpty());
		assertThat(kept(".*\\.jsa")).hasSize(1);
		assertThat(kept("ibdata1")).singleElement().asString().contains("database-");

		assertThat(rehearse()).endsWith("0").contains("1 scenarios played, 0 differ");

		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(java()).as("nothing is left to prepare").isEmpty());
		assertThat(kept(".*\\.unfinished")).isEmpty();
		assertThat(kept("answer-.*")).isEmpty();
	}

	/** What it said, and its exit code at the end. */
	private String rehearse() throws IOException, InterruptedException {
		Path out = this.folder.resolve("out.txt");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				Path.of("target/oneseal.jar").toAbsolutePath().toString(), "rehearse", PACK.toString(), "withdrawn",
				"--lang", "en", "--cache", cache().toString())
			.redirectErrorStream(true)
			.redirectOutput(out.toFile())
			.start();
		assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		return Files.readString(out) + process.exitValue();
	}

	private Path cache() {
		return this.folder.resolve("cache 演练");
	}

	private List<ProcessHandle> java() {
		return ProcessHandle.allProcesses()
			.filter((process) -> process.info()
				.arguments()
				.filter((arguments) -> List.of(arguments).contains(cache().toString()))
				.isPresent())
			.toList();
	}

	private List<Path> kept(String name) throws IOException {
		try (Stream<Path> files = Files.walk(cache())) {
			return files.filter((file) -> file.getFileName().toString().matches(name)).toList();
		}
	}

}
