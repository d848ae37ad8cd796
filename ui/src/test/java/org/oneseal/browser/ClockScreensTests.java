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
import org.oneseal.decision.Extensions;
import org.oneseal.matter.Limit;
import org.oneseal.specialprocedure.SpecialProcedures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The time of a case with a holiday, an extension and a pause in it, on a desk and on a
 * small telephone, in both languages, for everybody.
 */
@Tag("thorough")
@ApplicationTest
class ClockScreensTests {

	private static final int NARROW = 375;

	private static final int WIDE = 1280;

	private static final String EXAMINER = "chenjianguo";

	private static final String HEAD = "wangzhiyuan";

	@Autowired
	private MessageSource messages;

	@Autowired
	private MovableClock clock;

	@Autowired
	private SampleCases samples;

	@Autowired
	private SpecialProcedures procedures;

	@Autowired
	private Extensions extensions;

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
		this.clock.moveTo(LocalDate.of(2026, 9, 24));
		CaseNumber running = this.samples.accepted(SampleCases.COMPANY);
		CaseNumber paused = pausedAndExtended();
		try (Chromium chromium = Chromium.start(this.home)) {
			for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
				Visitor visitor = new Visitor(chromium, this.port, this.messages, language);
				look(chromium, visitor, HEAD, "/case-files/" + paused, "/case-files/" + running);
				look(chromium, visitor, "zhaogang", "/work?tab=pool");
				look(chromium, visitor, SampleCases.COMPANY, "/cases/" + paused, "/cases");
			}
		}
	}

	private CaseNumber pausedAndExtended() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 9, 29));
		this.procedures.begin(number, "inspection", Limit.workingDays(5), "需对加工用水抽样检验", this.samples.actor(EXAMINER),
				"a");
		this.clock.moveTo(LocalDate.of(2026, 10, 10));
		this.procedures.end(number, "水质合格", this.samples.actor(EXAMINER), "b");
		this.extensions.extend(number, Limit.workingDays(5), "现场条件复杂，需补充核查", this.samples.actor(HEAD), "c");
		this.clock.moveTo(LocalDate.of(2026, 10, 13));
		this.procedures.begin(number, "expert-review", Limit.workingDays(5), "工艺流程新颖，需专家论证",
				this.samples.actor(EXAMINER), "d");
		return number;
	}

	private void look(Chromium chromium, Visitor visitor, String who, String... addresses) {
		chromium.narrow(WIDE);
		visitor.signIn(who);
		for (int width : new int[] { WIDE, NARROW }) {
			chromium.narrow(width);
			for (String address : addresses) {
				look(chromium, visitor, address, width);
			}
		}
		chromium.narrow(WIDE);
		visitor.signOut();
	}

	private void look(Chromium chromium, Visitor visitor, String address, int width) {
		visitor.open(address);
		chromium.driver()
			.executeScript("document.querySelectorAll('aside details').forEach((each) => { each.open = true; });");

		assertThat(Accessibility.violations(chromium.driver())).as(address).isEmpty();
		assertThat((Long) chromium.driver().executeScript("return document.documentElement.scrollWidth"))
			.as("width of " + address)
			.isLessThanOrEqualTo(width);
	}

}
