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

/** Whoever switched JavaScript off can do everything as well. */
@ApplicationTest
class WithoutScriptsTests {

	@Autowired
	private MessageSource messages;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	@Test
	void theApplicantsPartWorksWithoutScripts() throws Exception {
		try (Chromium chromium = Chromium.withoutScripts(this.home)) {
			Visitor visitor = new Visitor(chromium, this.port, this.messages, Locale.SIMPLIFIED_CHINESE);
			Journey journey = new Journey(visitor, this.home);
			visitor.open("/verify");
			assertThat(visitor.find(".os-drop__choose").getDomAttribute("hidden")).as("scripts are off").isNotNull();

			String number = journey.applied(false);

			visitor.press("a[href$='/cases/" + number + "']");
			visitor.reads(number, Journey.HOLDER, visitor.say("case.status.RECEIVED"));
		}
	}

}
