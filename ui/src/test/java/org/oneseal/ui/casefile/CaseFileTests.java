package org.oneseal.ui.casefile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The case file as officials see it. */
@ApplicationTest
class CaseFileTests {

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final JdbcClient jdbc;

	CaseFileTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.samples = samples;
		this.jdbc = jdbc;
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

	@ParameterizedTest
	@ValueSource(strings = { "acted_by_name = '别人'", "details = '{'", "acted_at = acted_at + interval 1 day" })
	void aTrailThatWasAlteredIsToldOnTheFileItself(String alteration) {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		assertThat(file(number).brokenAt()).isZero();

		this.jdbc.sql("update audit_entry set " + alteration + " where case_id = ? and position = 2")
			.param(this.samples.file(number).approvalCase().id())
			.update();

		assertThat(file(number).brokenAt()).isEqualTo(2);
		assertThat(this.mvc.get().uri("/case-files/{number}", number).with(People.official(SampleCases.DECIDER)))
			.bodyText()
			.contains("记录与其摘要不符", "自第 2 条起校验不通过", "/case-files/" + number + "/history");
		assertThat(
				this.mvc.get().uri("/case-files/{number}/history", number).with(People.official(SampleCases.DECIDER)))
			.hasStatusOk();
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
