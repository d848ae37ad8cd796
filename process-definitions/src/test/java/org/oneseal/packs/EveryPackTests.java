package org.oneseal.packs;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.oneseal.licence.LayoutCheck;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackReader;
import org.oneseal.matter.PackSource;
import org.oneseal.workflow.ProcessGate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a designer's {@code mvn verify} looks at in every matter. */
class EveryPackTests {

	static List<PackFiles> packs() {
		return new PackSource(Path.of("")).all();
	}

	@Test
	void thereArePacks() {
		assertThat(packs()).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("packs")
	void isWithoutFault(PackFiles files) {
		assertThat(PackReader.faults(files, List.of(new LayoutCheck()))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("packs")
	void hasAProcessTheGateLetsIn(PackFiles files) {
		byte[] process = files.content(MatterPack.PROCESS_FILE);

		assertThat(ProcessGate.check(process, Set.of("issueLicence", "deliverLicence", "deliverRefusal", "deemAccepted",
				"lapse", "departmentSilent")))
			.isEmpty();
	}

}
