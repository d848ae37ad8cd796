package org.oneseal.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.openqa.selenium.JavascriptExecutor;

/** What axe-core finds wrong with a page by WCAG 2.2, levels A and AA. */
final class Accessibility {

	/** Installed with the packages of the screens. */
	private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");

	private static final String RUN = """
			const done = arguments[arguments.length - 1];
			axe.run(document, {
				runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
				rules: { 'target-size': { enabled: true } },
				resultTypes: ['violations']
			}).then(
				(found) => done(found.violations.flatMap((rule) =>
					rule.nodes.map((node) => `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary}`))),
				(problem) => done([`axe could not look: ${problem}`]));
			""";

	private Accessibility() {
	}

	/** One line for each element that breaks a rule. */
	static List<?> violations(JavascriptExecutor browser) {
		browser.executeScript(source());
		Object found = browser.executeAsyncScript(RUN);
		return (List<?>) found;
	}

	private static String source() {
		try {
			return Files.readString(AXE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
