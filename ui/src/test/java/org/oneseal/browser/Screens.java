package org.oneseal.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at screens with everything on them unfolded: they are for everybody and nobody
 * has to scroll sideways, on a desk and on a small telephone.
 */
final class Screens {

	/** Pixels; the narrowest of the telephones in use. */
	private static final int NARROW = 375;

	private static final int WIDE = 1280;

	private static final String UNFOLD = "document.querySelectorAll('aside details').forEach((each) => { each.open = true; });";

	private final Chromium chromium;

	private final Visitor visitor;

	private Screens(Chromium chromium, Visitor visitor) {
		this.chromium = chromium;
		this.visitor = visitor;
	}

	/** Looks in Chinese and in English. */
	static void inBothLanguages(Path home, int port, MessageSource messages, Consumer<Screens> look) {
		try (Chromium chromium = Chromium.start(home)) {
			for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
				look.accept(new Screens(chromium, new Visitor(chromium, port, messages, language)));
			}
		}
	}

	/** Looks at these addresses as somebody sees them. */
	void of(String who, String... addresses) {
		this.chromium.narrow(WIDE);
		this.visitor.signIn(who);
		for (int width : new int[] { WIDE, NARROW }) {
			this.chromium.narrow(width);
			for (String address : addresses) {
				look(address, width);
			}
		}
		this.chromium.narrow(WIDE);
		this.visitor.signOut();
	}

	private void look(String address, int width) {
		this.visitor.open(address);
		this.chromium.driver().executeScript(UNFOLD);

		assertThat(Accessibility.violations(this.chromium.driver())).as(address).isEmpty();
		assertThat((Long) this.chromium.driver().executeScript("return document.documentElement.scrollWidth"))
			.as("width of " + address)
			.isLessThanOrEqualTo(width);
	}

}
