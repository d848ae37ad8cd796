package org.oneseal.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** A licence that could not be printed is found at the start, not after the decision. */
@Tag("thorough")
class BrokenLayoutTests {

	private static final String FOOD = "food-business-licence/licence.layout.yaml";

	private static final String EVENT = "public-event-safety/licence.layout.yaml";

	/**
	 * The other pack is changed and sound: it would be a second deployment if it were
	 * deployed beside the broken one.
	 */
	@Test
	void theStartFailsWithPlaceAndRemedyAndDeploysNothing() throws Exception {
		try (RunningOneSeal program = new RunningOneSeal("broken-layout")) {
			put(program, FOOD, shipped(FOOD).replace("{premises}", "{premisses}").replace("扫码核验真伪与现状", "扫码核验真伪与现状😀"));
			put(program, EVENT, shipped(EVENT) + "# of this authority");

			String said = program.failToStart();

			assertThat(said).contains("有文件存在错误，系统未启动，也未部署任何内容。")
				.contains("Files have faults; nothing was started or deployed.")
				.containsPattern("matters/" + FOOD
						+ ":\\d+ content\\[2]\\.row\\.value\\n .*\\n +\\{premisses} is not among the data\\.")
				.containsPattern("matters/" + FOOD + ":\\d+ data\\n .*\\n +The value 'premises' is shown nowhere\\.")
				.containsPattern(
						"matters/" + FOOD + ":\\d+\\n .*\\n +No font has the character U\\+1F600\\. Use another way")
				.contains("“premises”的值没有在任何地方显示。", "字库中没有字符 U+1F600。请换一种写法。")
				.contains("请按每处的说明修改后重新启动。", "Mend each place as it says, then start again.")
				.doesNotContain("\tat org.oneseal");

			FileSystemUtils.deleteRecursively(program.matters());
			program.start();

			assertThat(program.query("select concat(NAME_, ' ', count(*)) from ACT_RE_DEPLOYMENT group by NAME_"))
				.containsExactlyInAnyOrder("food-business-licence 1", "public-event-safety 1");
		}
	}

	private static void put(RunningOneSeal program, String path, String content) throws IOException {
		Path file = program.matters().resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private static String shipped(String path) throws IOException {
		try (InputStream in = BrokenLayoutTests.class.getResourceAsStream("/matters/" + path)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
