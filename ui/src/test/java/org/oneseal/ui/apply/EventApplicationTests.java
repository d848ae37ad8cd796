package org.oneseal.ui.apply;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseFile;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Step;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterCode;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.SlotView;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.Drawn.attribute;
import static org.oneseal.FormToken.sent;

/** A matter whose answers say who decides, and whether anybody has to. */
@ApplicationTest
class EventApplicationTests {

	private static final String COUNTY = "429921";

	private static final List<String> MATERIALS = List.of("organiser-registration", "responsible-person-identity",
			"event-plan", "safety-plan", "venue-consent", "risk-assessment", "guard-contract", "liability-insurance");

	private static final String REPORT = "structure-test-report";

	private static final Map<String, String> WITH_STRUCTURES = Map.of("temporaryStructures", "true", "structures",
			"舞台 20 米乘 10 米");

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final Drafts drafts;

	private final AcceptanceDesk acceptance;

	private final AuditTrail trail;

	private final MovableClock clock;

	EventApplicationTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired Drafts drafts,
			@Autowired AcceptanceDesk acceptance, @Autowired AuditTrail trail, @Autowired MovableClock clock) {
		this.mvc = mvc;
		this.samples = samples;
		this.drafts = drafts;
		this.acceptance = acceptance;
		this.trail = trail;
		this.clock = clock;
	}

	@Test
	void anEventTooLargeForTheCountyGoesToTheCityWhichTheReceiptExplains() {
		String id = draft(Map.of("expectedPeople", "6000"));
		DraftView before = attribute(get("/applications/" + id + "/check"), "draft", DraftView.class);
		assertThat(before.authority()).contains("江城市公安局");

		MvcTestResult filed = submit(id);

		String address = filed.getResponse().getRedirectedUrl();
		assertThat(address).startsWith("/cases/429900-");
		ReceiptView receipt = attribute(get(address), "receipt", ReceiptView.class);
		assertThat(receipt.referral()).contains("五千人以上");
		assertThat(receipt.department()).isEqualTo("江城市公安局");
	}

	@Test
	void anEventOfTheCountyStaysThere() {
		MvcTestResult filed = submit(draft(Map.of()));

		assertThat(filed.getResponse().getRedirectedUrl()).startsWith("/cases/429921-");
		assertThat(attribute(get(filed.getResponse().getRedirectedUrl()), "receipt", ReceiptView.class).referral())
			.isNull();
	}

	@Test
	void whoNeedsNoPermitIsToldSoAndCannotFile() {
		String id = draft(Map.of("expectedPeople", "900"));

		assertThat(attribute(get("/applications/" + id + "/check"), "check", CheckView.class).notNeeded())
			.contains("不需要取得");
		MvcTestResult refused = submit(id);

		assertThat(refused).hasStatus(422).hasViewName("apply/check");
		assertThat(attribute(refused, "check", CheckView.class).notNeeded()).contains("不需要取得");
	}

	@Test
	void whoNeedsNoPermitIsToldBeforeAnythingIsSignedOrUploaded() {
		Map<String, String> answers = new LinkedHashMap<>(WITH_STRUCTURES);
		answers.put("expectedPeople", "900");
		String unsigned = draft(answers);
		Actor company = this.samples.actor(SampleCases.COMPANY);
		String begun = this.drafts.start(new MatterCode("public-event-safety"), COUNTY, company).id();
		this.drafts.save(begun, Map.of("expectedPeople", List.of("900")), company);

		for (String id : List.of(unsigned, begun)) {
			assertThat(attribute(get("/applications/" + id + "/check"), "check", CheckView.class).notNeeded())
				.contains("不需要取得");
			assertThat(attribute(submit(id), "check", CheckView.class).notNeeded()).contains("不需要取得");
		}
	}

	@Test
	void aHeadCountThatIsWrongSaysNothingAboutThePermit() {
		String id = draft(Map.of("expectedPeople", "-900"));

		assertThat(attribute(get("/applications/" + id + "/check"), "check", CheckView.class).notNeeded()).isNull();
	}

	@Test
	void whoComesTooLateBeforeTheEventIsToldTheEarliestDay() {
		String id = draft(Map.of("firstDay", "2026-12-01"));

		MvcTestResult refused = submit(id);

		assertThat(refused).hasStatus(422);
		assertThat(attribute(refused, "draft", DraftView.class).problems()).extracting(ProblemView::text)
			.singleElement()
			.asString()
			.contains("活动举办首日", "2026年12月13日");
	}

	@Test
	void whatMayFollowIsMissingLikeAnyOtherUntilTheApplicantUndertakesIt() {
		String id = draft(WITH_STRUCTURES);
		assertThat(attribute(get("/applications/" + id + "/materials"), "materials", MaterialsView.class).slots())
			.filteredOn((slot) -> slot.id().equals(REPORT))
			.extracting(SlotView::necessity)
			.containsExactly("MAY_FOLLOW");

		MvcTestResult refused = submit(id);

		assertThat(refused).hasStatus(422).hasViewName("apply/check");
		assertThat(attribute(refused, "draft", DraftView.class).problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.href()).isEqualTo("/applications/" + id + "/materials?check#slot-" + REPORT);
			assertThat(problem.text()).contains("临时搭建设施安全检测报告", "容缺受理承诺", "2026年11月30日");
		});
		assertThat(attribute(refused, "check", CheckView.class).commitment().ticked()).isFalse();
	}

	@Test
	void whoUndertakesItIsTakenInAndTheFileSaysWhatWasSigned() {
		String id = draft(WITH_STRUCTURES);
		CheckView.Commitment offered = attribute(get("/applications/" + id + "/check"), "check", CheckView.class)
			.commitment();
		assertThat(offered.text()).contains("临时搭建设施安全检测报告", "2026年11月30日");

		CaseFile file = filed(submit(id, offered.terms()));

		assertThat(file.commitments()).singleElement().satisfies((signed) -> {
			assertThat(signed.materials()).containsExactly(REPORT);
			assertThat(signed.dueOn()).as("five working days from Monday").isEqualTo("2026-11-30");
			assertThat(signed.text()).isEqualTo(offered.text());
			assertThat(signed.signedBy()).isEqualTo(SampleCases.COMPANY);
			assertThat(signed.signedAt()).isBeforeOrEqualTo(this.clock.instant());
		});
		assertThat(this.trail.of(file.approvalCase().id())).filteredOn((entry) -> entry.act() == Act.COMMITMENT_SIGNED)
			.singleElement()
			.satisfies((entry) -> assertThat(entry.details()).containsEntry("text", offered.text())
				.containsEntry("due", "2026-11-30"));
		assertThat(this.mvc.get()
			.uri("/case-files/{number}", file.approvalCase().number())
			.with(People.official("yuanmin"))).hasStatusOk().bodyText().contains(offered.text());
		assertThat(this.mvc.get().uri("/cases/{number}", file.approvalCase().number()).with(People.company()))
			.hasStatusOk()
			.bodyText()
			.contains("承诺补齐期限", "2026-11-30");
	}

	@Test
	void theAcceptanceSaysWhatIsOutstandingAndUntilWhen() {
		String id = draft(WITH_STRUCTURES);
		CaseFile file = filed(submit(id,
				attribute(get("/applications/" + id + "/check"), "check", CheckView.class).commitment().terms()));

		assertThat(accept(file, "yuanmin")).isEmpty();

		assertThat(this.acceptance.acceptanceOf(file.approvalCase().id())).hasValueSatisfying((accepted) -> {
			assertThat(accepted.outstanding()).containsExactly(REPORT);
			assertThat(accepted.completeBy()).hasValue(LocalDate.of(2026, 11, 30));
		});
		assertThat(this.trail.of(file.approvalCase().id())).filteredOn((entry) -> entry.act() == Act.ACCEPTED)
			.singleElement()
			.satisfies((entry) -> assertThat(entry.details()).containsEntry("outstanding", REPORT)
				.containsEntry("completeBy", "2026-11-30"));
	}

	@Test
	void whoSignedOtherTermsReadsTheNewOnesFirst() {
		String id = draft(WITH_STRUCTURES);
		String yesterday = attribute(get("/applications/" + id + "/check"), "check", CheckView.class).commitment()
			.terms();
		this.clock.moveTo(LocalDate.of(2026, 11, 24));

		MvcTestResult refused = submit(id, yesterday);

		assertThat(refused).hasStatus(422);
		assertThat(attribute(refused, "draft", DraftView.class).problems()).extracting(ProblemView::text)
			.singleElement()
			.asString()
			.contains("已有变化");
		assertThat(attribute(refused, "check", CheckView.class).commitment().text()).contains("2026年12月1日");
	}

	@Test
	void whoHandsEverythingInSignsNothing() {
		String id = draft(WITH_STRUCTURES);
		this.samples.upload(id, REPORT, SampleCases.COMPANY);

		assertThat(attribute(get("/applications/" + id + "/check"), "check", CheckView.class).commitment()).isNull();
		assertThat(filed(submit(id)).commitments()).isEmpty();
	}

	/** 一窗受理: the service centre takes in, the police lead and decide. */
	@Test
	void theCitysOneWindowTakesInForThePolice() {
		CaseFile file = filed(submit(draft(Map.of("expectedPeople", "6000"))));
		assertThat(file.approvalCase().leadDepartment()).isEqualTo("429900-public-security");

		assertThat(accept(file, "yuqian")).isEmpty();

		assertThat(this.samples.file(file.approvalCase().number()).openSteps()).extracting(Step::stepId)
			.contains("reviewPublicSecurity");
	}

	private List<Problem> accept(CaseFile file, String clerk) {
		CaseNumber number = file.approvalCase().number();
		return this.acceptance.accept(this.samples.step(number, "acceptance").id(), this.samples.actor(clerk),
				this.samples.seen(number), UUID.randomUUID().toString());
	}

	private CaseFile filed(MvcTestResult submitted) {
		assertThat(submitted).hasStatus(303);
		return this.samples.file(new CaseNumber(submitted.getResponse().getRedirectedUrl().split("/")[2]));
	}

	private String draft(Map<String, String> changes) {
		Map<String, List<String>> answers = new LinkedHashMap<>();
		Map.ofEntries(Map.entry("organiserName", "江城荷花餐饮管理有限公司"), Map.entry("creditCode", "914299005882310796"),
				Map.entry("representative", "李荷花"), Map.entry("safetyResponsible", "王建"),
				Map.entry("safetyResponsibleId", "11010519491231002X"),
				Map.entry("safetyResponsiblePhone", "13800000001"), Map.entry("eventName", "荷花美食节"),
				Map.entry("eventKind", "festival"), Map.entry("firstDay", "2026-12-20"),
				Map.entry("lastDay", "2026-12-21"), Map.entry("dailyHours", "9:00—20:00"),
				Map.entry("expectedPeople", "3000"), Map.entry("programme", "美食展示和文艺演出"),
				Map.entry("venueName", "东湖广场"), Map.entry("venueAddress", "东湖路 1 号"),
				Map.entry("venueManager", "东湖公园管理处"), Map.entry("venueCapacity", "8000"),
				Map.entry("venueKind", "outdoors"), Map.entry("guardCompany", "江城保安服务公司"), Map.entry("guards", "60"),
				Map.entry("fireSafety", "设微型消防站两处"), Map.entry("medicalAid", "救护车一辆"),
				Map.entry("insurer", "中国人民财产保险江城分公司"))
			.forEach((key, value) -> answers.put(key, List.of(value)));
		changes.forEach((key, value) -> answers.put(key, List.of(value)));
		Actor company = this.samples.actor(SampleCases.COMPANY);
		String id = this.drafts.start(new MatterCode("public-event-safety"), COUNTY, company).id();
		this.drafts.save(id, answers, company);
		MATERIALS.forEach((slot) -> this.samples.upload(id, slot, SampleCases.COMPANY));
		return id;
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(People.company()).exchange();
	}

	private MvcTestResult submit(String id) {
		return submit(id, "");
	}

	/** As a browser does, also without scripts: a box that is not ticked is not sent. */
	private MvcTestResult submit(String id, String commitment) {
		return this.mvc.post()
			.uri("/applications/{id}/check", id)
			.param("_requestKey", UUID.randomUUID().toString())
			.param("truthful", "true")
			.params(commitment.isEmpty() ? MultiValueMap.fromSingleValue(Map.of())
					: MultiValueMap.fromSingleValue(Map.of("commitment", commitment)))
			.with(People.company())
			.with(sent())
			.exchange();
	}

}
