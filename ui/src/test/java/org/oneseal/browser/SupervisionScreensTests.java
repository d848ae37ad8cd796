package org.oneseal.browser;

import java.nio.file.Path;
import java.time.LocalDate;

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

/**
 * The screens of supervision on a desk and on a small telephone, in both languages, for
 * everybody.
 */
@Tag("thorough")
@ApplicationTest
class SupervisionScreensTests {

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

	@Test
	void theScreensFitAndAreForEverybody() {
		CaseNumber late = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 11, 27));
		this.samples.accepted(SampleCases.COMPANY);
		this.samples.granted(SampleCases.COMPANY);
		this.patrol.run();
		String signal = this.signals.ofCase(this.samples.file(late).approvalCase().id()).get(0).id();

		Screens.inBothLanguages(this.home, this.port, this.messages,
				(screens) -> screens.of("shenyi", "/supervision", "/supervision?department=429900-health",
						"/supervision/closed", "/supervision/signals", "/supervision/signals/" + signal,
						"/case-files/" + late.value()));
	}

}
