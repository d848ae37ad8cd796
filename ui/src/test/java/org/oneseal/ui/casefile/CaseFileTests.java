package org.oneseal.ui.casefile;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The case file as officials see it. */
@ApplicationTest
class CaseFileTests {

	private final MockMvcTester mvc;

	private final SampleCases samples;

	CaseFileTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples) {
		this.mvc = mvc;
		this.samples = samples;
	}

	@Test
	void aGrantedCaseIsNotCalledClosedWhileItsLicenceIsBeingMade() {
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);

		CaseFileView made = file(number);

		assertThat(made.idleKey()).isEqualTo("file.idle.licence");
		assertThat(made.status().key()).isEqualTo("case.status.GRANTED");
		assertThat(made.licence().status().key()).isEqualTo("licence.status.PENDING");
		assertThat(this.mvc.get().uri("/case-files/{number}", number).with(People.official(SampleCases.DECIDER)))
			.bodyText()
			.contains("正在制作证照")
			.doesNotContain("已经办结", "按时办结");
	}

	@Test
	void itIsCalledClosedWhenItsLicenceIsDelivered() {
		CaseNumber number = this.samples.closed(SampleCases.COMPANY);

		assertThat(file(number).idleKey()).isEqualTo("file.idle.finished");
		assertThat(file(number).licence().downloadHref()).isEqualTo("/licences/" + number + ".pdf");
	}

	@Test
	void aCaseThatEndedEarlyTellsWhy() {
		assertThat(file(this.samples.notAccepted(SampleCases.COMPANY)).idleKey()).isEqualTo("file.idle.not-accepted");
		assertThat(file(this.samples.refused(SampleCases.COMPANY)).idleKey()).isEqualTo("file.idle.finished");
	}

	private CaseFileView file(CaseNumber number) {
		return (CaseFileView) this.mvc.get()
			.uri("/case-files/{number}", number)
			.with(People.official(SampleCases.DECIDER))
			.exchange()
			.getMvcResult()
			.getModelAndView()
			.getModel()
			.get("file");
	}

}
