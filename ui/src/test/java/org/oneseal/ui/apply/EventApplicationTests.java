package org.oneseal.ui.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.Drafts;
import org.oneseal.matter.MatterCode;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.SlotView;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.FormToken.sent;

/** A matter whose answers say who decides, and whether anybody has to. */
@ApplicationTest
class EventApplicationTests {

	private static final String COUNTY = "429921";

	private static final List<String> MATERIALS = List.of("organiser-registration", "responsible-person-identity",
			"event-plan", "safety-plan", "venue-consent", "risk-assessment", "guard-contract", "liability-insurance");

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final Drafts drafts;

	private final MovableClock clock;

	EventApplicationTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired Drafts drafts,
			@Autowired MovableClock clock) {
		this.mvc = mvc;
		this.samples = samples;
		this.drafts = drafts;
		this.clock = clock;
	}

	@BeforeEach
	void reset() {
		this.clock.reset();
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
	void whatMayFollowLaterDoesNotHoldTheApplicationUp() {
		String id = draft(Map.of("temporaryStructures", "true", "structures", "舞台 20 米乘 10 米"));

		assertThat(attribute(get("/applications/" + id + "/materials"), "materials", MaterialsView.class).slots())
			.filteredOn((slot) -> slot.id().equals("structure-test-report"))
			.extracting(SlotView::necessity)
			.containsExactly("MAY_FOLLOW");
		assertThat(submit(id)).hasStatus(303);
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
		return this.mvc.post()
			.uri("/applications/{id}/check", id)
			.param("_requestKey", UUID.randomUUID().toString())
			.param("truthful", "true")
			.with(People.company())
			.with(sent())
			.exchange();
	}

	private static <T> T attribute(MvcTestResult page, String name, Class<T> type) {
		assertThat(page.getMvcResult().getModelAndView()).as("a page is drawn").isNotNull();
		return type.cast(page.getMvcResult().getModelAndView().getModel().get(name));
	}

}
