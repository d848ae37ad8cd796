package org.oneseal.ui.casefile;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.Drawn;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.ui.casefile.CaseFileView.Check;
import org.oneseal.ui.casefile.ChecksView.Other;
import org.oneseal.ui.view.Tone;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What the system looked at before an official does. */
@ApplicationTest
class ChecksTests {

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final JdbcClient jdbc;

	/** Nobody else's cases are among theirs. */
	private final String applicant = "applicant-" + UUID.randomUUID();

	ChecksTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.samples = samples;
		this.jdbc = jdbc;
	}

	@Test
	void identifiersAreCheckedAndWhatCannotBeKnownIsSaid() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);

		assertThat(checks(number, SampleCases.CLERK).lines()).contains(new Check(Tone.GOOD, "申请表填写完整，应交材料已齐。"),
				new Check(Tone.GOOD, "校验码正确：统一社会信用代码、食品安全管理人员身份证件号码。"), new Check(Tone.GOOD, "统一社会信用代码与申请人账户的实名信息一致。"),
				new Check(Tone.NEUTRAL, "证件号码是否真实发放，系统未联网核验，请对照材料。"));
		assertThat(page(number, SampleCases.CLERK)).bodyText().contains("无法核对：");
	}

	@Test
	void aCheckDigitThatDoesNotFitIsToBeLookedAt() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		this.jdbc.sql(
				"update application set filed = replace(filed, '914299005882310796', '914299005882310795') where id = ?")
			.param(this.samples.file(number).approvalCase().id())
			.update();

		List<Check> lines = checks(number, SampleCases.CLERK).lines();
		assertThat(lines).contains(new Check(Tone.GOOD, "校验码正确：食品安全管理人员身份证件号码。"))
			.anyMatch((line) -> line.tone() == Tone.WAITING && line.text().contains("实名信息（914299005882310796）不一致"));
		assertThat(lines).filteredOn((line) -> line.tone() == Tone.WAITING).hasSizeGreaterThan(1);
	}

	@Test
	void otherCasesOfTheApplicantAreToldToThoseWhoMayOpenThem() {
		CaseNumber seen = this.samples.accepted(SampleCases.COMPANY);
		CaseNumber received = this.samples.received(SampleCases.COMPANY);
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		byTheSame(seen, received, number);

		assertThat(checks(number, SampleCases.CLERK).others()).extracting(Other::number)
			.containsExactlyInAnyOrder(seen.value(), received.value());
		assertThat(checks(number, SampleCases.CLERK).lines())
			.anyMatch((line) -> line.tone() == Tone.WAITING && line.text().startsWith("同一申请人另有 2 件同一事项的办件正在办理"));
		assertThat(checks(number, "zhaogang").others()).as("the fire brigade has nothing to do with the other yet")
			.extracting(Other::number)
			.containsExactly(seen.value());
		assertThat(page(number, "zhaogang")).bodyText()
			.contains("同一申请人的其他办件（1）", "/case-files/" + seen)
			.doesNotContain(received.value());
	}

	@Test
	void aLicenceHeldAlreadyIsPointedOut() {
		CaseNumber held = this.samples.closed(SampleCases.COMPANY);
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		byTheSame(held, number);

		ChecksView checks = checks(number, SampleCases.CLERK);
		assertThat(checks.lines()).contains(new Check(Tone.WAITING, "同一申请人已持有 1 份本事项的有效证照，请确认是否需要再次许可。"));
		assertThat(checks.others()).singleElement().satisfies((other) -> {
			assertThat(other.licence().key()).isEqualTo("licence.status.VALID");
			assertThat(other.validUntil()).isNotNull();
			assertThat(other.status().key()).isEqualTo("case.status.CLOSED");
		});
		assertThat(this.mvc.get().uri("/case-files/{number}?lang=en", number).with(People.official(SampleCases.CLERK)))
			.bodyText()
			.contains("The same applicant already holds a valid licence of this matter",
					"Other cases of the applicant (1)");
	}

	@Test
	void anApplicantWithoutOtherCasesIsSaidToHaveNone() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		byTheSame(number);

		assertThat(checks(number, SampleCases.CLERK).lines()).contains(new Check(Tone.GOOD, "在您可查阅的范围内，该申请人没有其他办件。"));
		assertThat(page(number, SampleCases.CLERK)).bodyText().doesNotContain("同一申请人的其他办件");
	}

	private void byTheSame(CaseNumber... numbers) {
		for (CaseNumber number : numbers) {
			this.jdbc.sql("update approval_case set applicant = ? where number = ?")
				.params(this.applicant, number.value())
				.update();
		}
	}

	private ChecksView checks(CaseNumber number, String official) {
		return Drawn.attribute(page(number, official), "checks", ChecksView.class);
	}

	private MvcTestResult page(CaseNumber number, String official) {
		return this.mvc.get().uri("/case-files/{number}", number).with(People.official(official)).exchange();
	}

}
