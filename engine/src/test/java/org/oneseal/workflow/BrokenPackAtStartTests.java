package org.oneseal.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oneseal.EngineTestApplication;
import org.oneseal.yaml.FaultyFilesException;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BrokenPackAtStartTests {

	/** A new database takes most of the time of a first start. */
	@Test
	void theStartEndsBeforeTheDatabaseIsTouched(@TempDir Path home) throws IOException {
		Path pack = Files.createDirectories(home.resolve("matters/sample-permit"));
		SamplePack.files()
			.paths()
			.forEach((path) -> write(pack.resolve(path),
					new String(SamplePack.files().content(path), StandardCharsets.UTF_8).replace("</process>", "")));

		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> new SpringApplicationBuilder(EngineTestApplication.class).web(WebApplicationType.NONE)
				.run("--oneseal.home=" + home))
			.havingRootCause()
			.isInstanceOfSatisfying(FaultyFilesException.class,
					(refusal) -> assertThat(refusal.faults()).singleElement()
						.satisfies((fault) -> assertThat(fault.toString())
							.startsWith("matters/sample-permit/process.bpmn20.xml:")
							.contains("The file is not well-formed: The element type \"process\" must be terminated")
							.doesNotContain("..")));

		assertThat(home.resolve("database")).doesNotExist();
	}

	private static void write(Path file, String content) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
