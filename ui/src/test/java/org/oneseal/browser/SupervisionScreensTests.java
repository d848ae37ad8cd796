package org.oneseal.browser;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.supervision.Patrol;
import org.oneseal.supervision.Signals;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The screens of supervision on a desk and on a small telephone, in both languages, for
 * everybody.
 */
@Tag("thorough")
@ApplicationTest
class SupervisionScreensTests {

	private static final int NARROW = 375;

	private static final int WIDE = 1280;

	@Autowired
	private MessageSource messages;

	@Autowired
	private MovableClock clock;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Patrol patrol;

	@Autowired
	private Signals signals;

	@LocalServerPort
	private int port;

	@TempDir
	private Path home;

	@AfterEach
	void reset() {
		this.clock.reset();
	}

	@Test
	void theScreensFitAndAreForEverybody() {
		this.clock.reset();
		CaseNumber late = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 11, 27));
		this.samples.accepted(SampleCases.COMPANY);
		this.patrol.run();
		String signal = this.signals.ofCase(this.samples.file(late).approvalCase().id()).get(0).id();
		try (Chromium chromium = Chromium.start(this.home)) {
			for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
				Visitor visitor = new Visitor(chromium, this.port, this.messages, language);
				chromium.narrow(WIDE);
				visitor.signIn("shenyi");
				for (int width : new int[] { WIDE, NARROW }) {
					chromium.narrow(width);
					look(chromium, visitor, "/supervision", width);
					look(chromium, visitor, "/supervision?department=429900-health", width);
					look(chromium, visitor, "/supervision/signals", width);
					look(chromium, visitor, "/supervision/signals/" + signal, width);
					look(chromium, visitor, "/case-files/" + late.value(), width);
				}
				chromium.narrow(WIDE);
				visitor.signOut();
			}
		}
	}

	private void look(Chromium chromium, Visitor visitor, String address, int width) {
		visitor.open(address);

		assertThat(Accessibility.violations(chromium.driver())).as(address).isEmpty();
		assertThat((Long) chromium.driver().executeScript("return document.documentElement.scrollWidth"))
			.as("width of " + address)
			.isLessThanOrEqualTo(width);
	}

}
