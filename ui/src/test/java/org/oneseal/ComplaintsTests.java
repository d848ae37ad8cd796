package org.oneseal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/complaints.md} names tests that are there, and one for each complaint. */
class ComplaintsTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Tests)#(\\w+)`");

	/** What stands before a test, up to the method above it, has one of these. */
	private static final Pattern TEST = Pattern.compile("\\t@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b");

	@Test
	void everyTestThatIsNamedIsThere() throws IOException {
		List<String> missing = new ArrayList<>();
		Matcher named = NAMED.matcher(index());
		int tests = 0;
		while (named.find()) {
			tests++;
			if (!isTest(source(named.group(1)), named.group(2))) {
				missing.add(named.group());
			}
		}

		assertThat(missing).isEmpty();
		assertThat(tests).isGreaterThan(40);
	}

	@Test
	void everyComplaintHasATestOrIsCalledOpen() throws IOException {
		String index = index();
		String answered = index.substring(index.indexOf("## Complaints"), index.indexOf("## Open"));

		assertThat(answered.lines()
			.filter((line) -> line.startsWith("| ") && !line.startsWith("| complaint |"))
			.filter((line) -> !line.startsWith("| trap |"))).hasSize(22).allMatch((line) -> NAMED.matcher(line).find());
	}

	private static boolean isTest(String source, String method) {
		int at = source.indexOf("\tvoid " + method + "(");
		String before = source.substring(Math.max(0, source.lastIndexOf("\n\n", at)), Math.max(0, at));
		return at >= 0 && TEST.matcher(before).find() && !source.contains("@Disabled");
	}

	private static String index() throws IOException {
		return Files.readString(ROOT.resolve("docs/complaints.md"));
	}

	private static String source(String test) throws IOException {
		try (Stream<Path> modules = Files.list(ROOT)) {
			for (Path module : modules.map((each) -> each.resolve("src/test/java"))
				.filter(Files::isDirectory)
				.toList()) {
				try (Stream<Path> files = Files.walk(module)) {
					List<Path> found = files.filter((file) -> file.endsWith(test + ".java")).toList();
					if (!found.isEmpty()) {
						return Files.readString(found.get(0));
					}
				}
			}
		}
		return "";
	}

}
