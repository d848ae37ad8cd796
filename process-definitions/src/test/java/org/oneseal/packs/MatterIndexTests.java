package org.oneseal.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.oneseal.matter.Implementation;
import org.oneseal.matter.Limit;
import org.oneseal.matter.Matter;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackReader;
import org.oneseal.matter.PackSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The index of matters in the designer's guide says what the packs say. */
class MatterIndexTests {

	private static final Path GUIDE = Path.of("README.md");

	@Test
	void theGuideListsEveryMatterAsItIs() throws IOException {
		List<String> expected = new PackSource(Path.of("")).all()
			.stream()
			.map(PackReader::read)
			.flatMap((pack) -> pack.implementations().stream().map((implementation) -> row(pack, implementation)))
			.toList();

		List<String> listed = Files.readAllLines(GUIDE)
			.stream()
			.filter((line) -> line.matches("\\| `[a-z-]+` \\| .* \\| \\d{6} \\|.*"))
			.toList();

		assertThat(listed).as("rows of the index in process-definitions/README.md").isEqualTo(expected);
	}

	private static String row(MatterPack pack, Implementation implementation) {
		Matter matter = pack.matter();
		Limit promised = (implementation.promised() != null) ? implementation.promised() : matter.limits().promised();
		return "| `%s` | %s | %s | %s | %d | %d | %d | %d |".formatted(matter.code(), matter.title().zh(),
				matter.title().in("en"), implementation.authority(), matter.limits().decision().limit().units(),
				promised.units(), matter.reviews().size(), matter.materials().size());
	}

}
