package org.oneseal.ui.track;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.ui.track.CaseView.Branch;
import org.oneseal.ui.track.CaseView.Stop;
import org.oneseal.ui.track.CaseView.StopState;
import org.oneseal.ui.view.ClockView;
import org.oneseal.ui.view.Due;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.Tone;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.oneseal.FormToken.sent;

/** What applicants are told about their cases. */
@ApplicationTest
class TrackTests {

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final MovableClock clock;

	TrackTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired MovableClock clock) {
		this.mvc = mvc;
		this.samples = samples;
		this.clock = clock;
	}

	@Test
	void aReceivedCaseSaysWhoHasItAndUntilWhen() {
		CaseView view = follow(this.samples.received(SampleCases.COMPANY));

		assertThat(view.now()).isEqualTo("江城市市场监督管理局：窗口正在核对您的申请材料是否齐全、是否符合法定形式");
		assertThat(view.due()).isEqualTo(Due.NONE);
		assertThat(view.route()).extracting(Stop::title, Stop::state)
			.containsExactly(tuple("提交申请", StopState.DONE), tuple("受理", StopState.CURRENT),
					tuple("部门审查", StopState.TO_COME), tuple("作出决定", StopState.TO_COME),
					tuple("制作证照", StopState.TO_COME), tuple("送达和办结", StopState.TO_COME));
		assertThat(view.route().get(1).until()).isEqualTo("2026-11-30");
		assertThat(view.diagram().current()).isEqualTo("acceptance");
		assertThat(view.withdrawHref()).isNotNull();
	}

	@Test
	void anAcceptedCaseShowsThePromiseAndTheDepartmentsAtWork() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.samples.agree(number, "reviewFireRescue", "zhaogang");

		CaseView view = follow(number);

		assertThat(view.promisedBy()).isEqualTo("2026-12-02");
		assertThat(view.clocks()).filteredOn(ClockView::isOpen)
			.extracting(ClockView::title, ClockView::dueOn)
			.containsExactly(tuple("承诺时限", LocalDate.of(2026, 12, 2)), tuple("法定时限", LocalDate.of(2026, 12, 7)));
		assertThat(view.due()).isEqualTo(new Due(LocalDate.of(2026, 12, 2), Due.State.ON_TIME, 7, false));
		assertThat(view.now()).isEqualTo("江城市市场监督管理局、江城市城市管理委员会正在同时审查您的申请");
		assertThat(view.route().get(2).branches()).extracting(Branch::department, (branch) -> branch.status().key())
			.containsExactlyInAnyOrder(tuple("江城市市场监督管理局", "route.review.open"),
					tuple("江城市消防救援支队", "route.review.done"), tuple("江城市城市管理委员会", "route.review.open"));
	}

	@Test
	void timeLeftIsCountedInWorkingDays() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		this.clock.moveTo(LocalDate.of(2026, 12, 1));
		assertThat(follow(number).due().state()).isEqualTo(Due.State.SOON);
		this.clock.moveTo(LocalDate.of(2026, 12, 2));
		assertThat(follow(number).due()).isEqualTo(new Due(LocalDate.of(2026, 12, 2), Due.State.SOON, 0, false));
		this.clock.moveTo(LocalDate.of(2026, 12, 5));
		assertThat(follow(number).due()).isEqualTo(new Due(LocalDate.of(2026, 12, 2), Due.State.LATE, 2, false));
	}

	@Test
	void whatHasToBeCorrectedIsListedWithTheWayThere() {
		CaseNumber number = this.samples.toBeCorrected(SampleCases.COMPANY);

		CaseView view = follow(number);

		assertThat(view.nowTone()).isEqualTo(Tone.WAITING);
		assertThat(view.correction().requests()).extracting(CaseView.Correction.Request::about)
			.containsExactly("经营场所地址", "保证食品安全的规章制度");
		assertThat(view.route()).extracting(Stop::title, Stop::state)
			.startsWith(tuple("提交申请", StopState.DONE), tuple("补正材料", StopState.WAITING),
					tuple("受理", StopState.TO_COME));
		CaseNumber another = this.samples.toBeCorrected(SampleCases.OTHER_APPLICANT);
		assertThat(mine(People.otherApplicant())).filteredOn((line) -> line.number().equals(another.value()))
			.singleElement()
			.satisfies((line) -> assertThat(line.action()).isEqualTo("mine.correct"));
	}

	@Test
	void whoIsNotAcceptedLearnsWhyAndWhereToGo() {
		CaseView view = follow(this.samples.notAccepted(SampleCases.COMPANY));

		assertThat(view.outcome().titleKey()).isEqualTo("outcome.NOT_ACCEPTED");
		assertThat(view.outcome().reasons()).isEqualTo("不属于本机关职权范围");
		assertThat(view.outcome().rightAuthority()).isEqualTo("临江县市场监督管理局");
		assertThat(view.route()).extracting(Stop::state).containsExactly(StopState.DONE, StopState.STOPPED);
		assertThat(view.withdrawHref()).isNull();
	}

	@Test
	void aRefusalComesWithItsReasonsAndRemediesInTheReadersLanguage() {
		CaseNumber number = this.samples.refused(SampleCases.COMPANY);

		CaseView view = follow(number);
		assertThat(view.outcome().reasons()).isEqualTo("疏散通道不足");
		assertThat(view.outcome().remedies()).contains("六十日内");
		assertThat(view.nowTone()).isEqualTo(Tone.BAD);
		assertThat(view.status().key()).isEqualTo("case.status.CLOSED");
		assertThat(view.route()).extracting(Stop::title).doesNotContain("制作证照");
		assertThat(view.due().state()).isEqualTo(Due.State.MET);
		assertThat(get("/cases/" + number + "?lang=en")).bodyText().contains("administrative reconsideration");
	}

	@Test
	void aGrantedCaseWaitsForItsLicenceAndIsThenClosed() {
		// later than other tests file, whose cases would push it off the list
		this.clock.advance(Duration.ofHours(1));
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);
		assertThat(follow(number).licencePending()).isTrue();
		assertThat(follow(number).now()).contains("正在制作食品经营许可证");
		assertThat(follow(number).outcome().conditions()).isEqualTo("每年自查一次");
		assertThat(follow(number).withdrawHref()).isNull();

		this.samples.runAutomaticSteps();

		CaseView closed = follow(number);
		assertThat(closed.licencePending()).isFalse();
		assertThat(closed.licence().status().key()).isEqualTo("licence.status.VALID");
		assertThat(closed.licence().issuer()).isEqualTo("江城市市场监督管理局");
		assertThat(closed.licence().validUntil()).isEqualTo("2031-11-22");
		assertThat(get(closed.licence().downloadHref())).hasStatusOk()
			.hasContentType("application/pdf")
			.headers()
			.hasHeaderSatisfying("Content-Disposition",
					(values) -> assertThat(values.get(0)).startsWith("attachment;").contains(number.value()));
		assertThat(this.mvc.get().uri(closed.licence().verifyHref())).hasStatusOk();
		assertThat(follow(number).route()).extracting(Stop::state).containsOnly(StopState.DONE);
		assertThat(mine(People.company())).filteredOn((line) -> line.number().equals(number.value()))
			.singleElement()
			.satisfies((line) -> assertThat(line)
				.extracting(MyCasesView.CaseLine::action, MyCasesView.CaseLine::actionHref)
				.containsExactly("mine.download", closed.licence().downloadHref()));
	}

	@Test
	void anApplicationCanBeTakenBackUntilTheDecision() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(withdraw(number, "门店不开了")).hasStatus(303).hasRedirectedUrl("/cases/" + number);

		CaseView view = follow(number);
		assertThat(view.outcome().titleKey()).isEqualTo("outcome.WITHDRAWN");
		assertThat(view.outcome().reasons()).isEqualTo("门店不开了");
		assertThat(view.route()).extracting(Stop::state)
			.containsExactly(StopState.DONE, StopState.DONE, StopState.STOPPED);
		assertThat(view.due()).isEqualTo(Due.NONE);
	}

	@Test
	void whoComesTooLateToWithdrawIsToldSo() {
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);

		MvcTestResult refused = withdraw(number, "");

		assertThat(refused).hasStatus(422).hasViewName("track/case");
		CaseView view = (CaseView) refused.getMvcResult().getModelAndView().getModel().get("followed");
		assertThat(view.problems()).extracting(ProblemView::text).containsExactly("已作出决定或者已经办结的申请不能撤回");
	}

	@Test
	void theProcessIsServedAsItWasDrawnAndNeverRuns() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);

		assertThat(get("/cases/" + number + "/process.bpmn")).hasStatusOk()
			.hasContentType("application/xml")
			.hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
			.body()
			.isEqualTo(this.samples.file(number).pack().process());
	}

	@Test
	void everyPageOfACaseSpeaksEnglish() {
		assertThat(List.of(this.samples.received(SampleCases.COMPANY), this.samples.toBeCorrected(SampleCases.COMPANY),
				this.samples.reviewed(SampleCases.COMPANY), this.samples.notAccepted(SampleCases.COMPANY),
				this.samples.closed(SampleCases.COMPANY)))
			.allSatisfy((number) -> {
				assertThat(get("/cases/" + number + "?lang=en")).hasStatusOk().bodyText().contains("<html lang=\"en\"");
				assertThat(get("/cases/" + number + "/receipt?lang=en")).hasStatusOk();
			});
		assertThat(get("/cases?lang=en")).hasStatusOk();
	}

	private MvcTestResult withdraw(CaseNumber number, String reason) {
		return this.mvc.post()
			.uri("/cases/{number}/withdrawal", number)
			.param("reason", reason)
			.param("_requestKey", UUID.randomUUID().toString())
			.with(People.company())
			.with(sent())
			.exchange();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(People.company()).exchange();
	}

	private CaseView follow(CaseNumber number) {
		MvcTestResult page = get("/cases/" + number);
		assertThat(page).hasStatusOk().hasViewName("track/case");
		return (CaseView) page.getMvcResult().getModelAndView().getModel().get("followed");
	}

	private List<MyCasesView.CaseLine> mine(RequestPostProcessor applicant) {
		MvcTestResult page = this.mvc.get().uri("/cases").with(applicant).exchange();
		assertThat(page).hasStatusOk().hasViewName("track/cases");
		return ((MyCasesView) page.getMvcResult().getModelAndView().getModel().get("mine")).cases();
	}

}
