package org.oneseal.ui.supervision;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.supervision.Cause;
import org.oneseal.supervision.Patrol;
import org.oneseal.supervision.Signals;
import org.oneseal.supervision.Warning;

import static org.oneseal.FormToken.sent;

/** The screens of supervision, with a step that is late. */
@ApplicationTest
abstract class SupervisionPages {

	static final String SUPERVISOR = "shenyi";

	private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	static final String FIRE_FIGHTER = "zhaogang";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	MovableClock clock;

	@Autowired
	SampleCases samples;

	@Autowired
	private Patrol patrol;

	@Autowired
	private Signals signals;

	/** Fire rescue let its three working days pass. */
	CaseNumber late() {
		this.clock.reset();
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.advance(Duration.ofMinutes(10));
		this.samples.agree(number, "reviewUrbanManagement", "huangwei");
		this.clock.moveTo(LocalDate.of(2026, 11, 27));
		this.patrol.run();
		return number;
	}

	Warning signal(CaseNumber number) {
		return this.signals.ofCase(this.samples.file(number).approvalCase().id())
			.stream()
			.filter((warning) -> warning.cause() == Cause.STEP_PASSED)
			.findFirst()
			.orElseThrow();
	}

	/** The page of a board that says all of this; the last one if none does. */
	MvcTestResult pageWith(String address, String official, String... words) {
		MvcTestResult page = get(address, official);
		for (Matcher next = NEXT.matcher(text(page)); !Stream.of(words).allMatch(text(page)::contains)
				&& next.find(); next = NEXT.matcher(text(page))) {
			page = get(HtmlUtils.htmlUnescape(next.group(1)), official);
		}
		return page;
	}

	private static String text(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	MvcTestResult get(String address, String official) {
		return this.mvc.get().uri(address).with(People.official(official)).exchange();
	}

	MvcTestResult post(Warning warning, String wish, String words, String official) {
		return this.mvc.post()
			.uri("/supervision/signals/" + warning.id() + "/" + wish)
			.with(People.official(official))
			.with(sent())
			.param("words", words)
			.param("_requestKey", UUID.randomUUID().toString())
			.exchange();
	}

}
