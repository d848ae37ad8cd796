package org.oneseal.ui.api;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The guide docs/api.md is true: its commands are carried out as they are printed. */
@ApplicationTest
class ApiGuideTests {

	private static final Path GUIDE = Path.of("../docs/api.md");

	private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\n(.*?)```");

	private static final Pattern ADDRESS = Pattern.compile("\\$api(/[^\\s\"'?|)]+)");

	private static final Pattern MENTIONED = Pattern.compile("`(?:GET |POST )?(/api/[^`?]+)");

	private static final int LONGEST_SECONDS = 180;

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases engine;

	@TempDir
	private Path folder;

	/** Where curl and jq are installed, as the guide asks. */
	@Test
	void theJourneyIsTravelledByTheCommandsOfTheGuide() throws Exception {
		List.of("bash", "curl", "jq").forEach((tool) -> assumeThat(isInstalled(tool)).as(tool).isTrue());
		Files.write(this.folder.resolve("some.pdf"), SampleCases.pdf());
		Files.writeString(this.folder.resolve("guide.sh"),
				"set -eu -o pipefail\n" + commands().replace("http://localhost:8080", "http://localhost:" + this.port));

		String said = run(
				new ProcessBuilder("bash", "guide.sh").directory(this.folder.toFile()).redirectErrorStream(true));

		assertThat(said).doesNotContain("/problems/")
			.containsSubsequence("food-business-licence", "form.required.file", "\"outcome\":\"FILED\"",
					"AWAITING_CORRECTION", "\"RECEIVED\"", "ACCEPTED", "\"caseStatus\":\"GRANTED\"", "\"identifier\"",
					"ORIGINAL_UNALTERED", "\"VALID\"", "\"intact\": true", "LICENCE_ISSUED", "DELIVERED");
		assertThat(Files.readAllBytes(this.folder.resolve("licence.pdf"))).startsWith("%PDF-".getBytes());
	}

	/**
	 * Carries the commands out while the automatic steps go on; returns what they said.
	 */
	private String run(ProcessBuilder commands) throws IOException, InterruptedException {
		Process process = commands.start();
		try {
			CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
			for (int waited = 0; waited < LONGEST_SECONDS && !process.waitFor(1, TimeUnit.SECONDS); waited++) {
				this.engine.runAutomaticSteps();
			}
			assertThat(process.isAlive()).as("the guide goes on and on").isFalse();
			assertThat(process.exitValue()).as(said.join()).isZero();
			return said.join();
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static String text(InputStream output) {
		try (output) {
			return new String(output.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void everyAddressOfTheGuideIsThere() throws IOException {
		Set<String> patterns = ApiClient.anonymous(this.port)
			.get("/v3/api-docs")
			.ok()
			.path("paths")
			.propertyNames()
			.stream()
			.map((path) -> path.replaceAll("\\{[^}]+}", "[^/]+"))
			.collect(Collectors.toCollection(TreeSet::new));
		List<String> named = addresses();

		assertThat(named).hasSizeGreaterThan(12)
			.allSatisfy((address) -> assertThat(patterns).as(address).anyMatch(address::matches));
	}

	private static List<String> addresses() throws IOException {
		String guide = Files.readString(GUIDE);
		return List.of(ADDRESS, MENTIONED)
			.stream()
			.flatMap((pattern) -> pattern.matcher(guide).results().map((found) -> found.group(1)))
			.map((address) -> address.startsWith("/api/") ? address : "/api" + address)
			.map((address) -> address.replaceAll("\\$\\w+|\\$?\\{\\w*}|…", "x"))
			.distinct()
			.toList();
	}

	@Test
	void theActsOfTheGuideAreThoseThatAreTaken() throws IOException {
		JsonNode acts = ApiClient.anonymous(this.port)
			.get("/v3/api-docs")
			.ok()
			.at("/components/schemas/TaskAct/discriminator/mapping");
		String table = Files.readString(GUIDE).split("\\| action \\|")[1].split("\n\n")[0];

		assertThat(Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(table).results().map((row) -> row.group(1)))
			.containsExactlyInAnyOrderElementsOf(acts.propertyNames());
	}

	private static String commands() throws IOException {
		return COMMANDS.matcher(Files.readString(GUIDE))
			.results()
			.map((MatchResult block) -> block.group(1))
			.collect(Collectors.joining("\n"));
	}

	private static boolean isInstalled(String tool) {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, tool)));
	}

}
