package org.oneseal.browser;

import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

import org.oneseal.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** On a small telephone nobody has to scroll sideways. */
@ApplicationTest
class NarrowScreensTests {

	/** Pixels; the narrowest of the telephones in use. */
	private static final int WIDTH = 375;

	@Autowired
	private MessageSource messages;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	@Test
	void everyScreenFitsASmallTelephone() throws Exception {
		try (Chromium chromium = Chromium.start(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.ENGLISH);
			Journey journey = new Journey(visitor, this.home);
			chromium.narrow(WIDTH);
			visitor.signOut();
			fits(chromium, visitor);
			visitor.open("/verify");
			fits(chromium, visitor);
			visitor.open("/calendar?year=2026");
			fits(chromium, visitor);
			visitor.open("/matters/food-business-licence");
			fits(chromium, visitor);

			journey.begin();
			fits(chromium, visitor);
			journey.operator();
			fits(chromium, visitor);
			journey.premisesWithoutTheRight();
			journey.rightToThePremises();
			fits(chromium, visitor);
			journey.business(true);
			journey.safety();
			fits(chromium, visitor);
			journey.materials();
			fits(chromium, visitor);
			String number = journey.submit();
			fits(chromium, visitor);
			visitor.open("/cases/" + number);
			fits(chromium, visitor);
			visitor.signIn("zhoulan");
			visitor.open("/work?tab=pool");
			fits(chromium, visitor);
			visitor.open("/case-files/" + number);
			fits(chromium, visitor);
			visitor.signIn("jiangnan");
			visitor.open("/calendar?year=2026");
			fits(chromium, visitor);
		}
	}

	private static void fits(Chromium chromium, Visitor visitor) {
		assertThat(chromium.driver().executeScript("return window.innerWidth")).isEqualTo((long) WIDTH);
		Object width = chromium.driver().executeScript("return document.documentElement.scrollWidth");
		assertThat((Long) width).as("width of " + visitor.place()).isLessThanOrEqualTo(WIDTH);
	}

}
