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
import org.oneseal.decision.Extensions;
import org.oneseal.matter.Limit;
import org.oneseal.specialprocedure.SpecialProcedures;

/**
 * The time of a case with a holiday, an extension and a pause in it, on a desk and on a
 * small telephone, in both languages, for everybody.
 */
@Tag("thorough")
@ApplicationTest
class ClockScreensTests {

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

	@Test
	void theScreensFitAndAreForEverybody() {
		this.clock.moveTo(LocalDate.of(2026, 9, 24));
		CaseNumber running = this.samples.accepted(SampleCases.COMPANY);
		CaseNumber paused = pausedAndExtended();

		Screens.inBothLanguages(this.home, this.port, this.messages, (screens) -> {
			screens.of(HEAD, "/case-files/" + paused, "/case-files/" + running);
			screens.of("zhaogang", "/work?tab=pool");
			screens.of(SampleCases.COMPANY, "/cases/" + paused, "/cases");
		});
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

}
