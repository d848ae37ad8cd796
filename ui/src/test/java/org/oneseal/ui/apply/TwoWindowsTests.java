package org.oneseal.ui.apply;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Drafts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.FormToken.sent;

/** One application, written in two windows of a browser. */
@ApplicationTest
class TwoWindowsTests {

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final Drafts drafts;

	TwoWindowsTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired Drafts drafts) {
		this.mvc = mvc;
		this.samples = samples;
		this.drafts = drafts;
	}

	@Test
	void theSecondWindowSeesBothAnswersAndNothingIsOverwritten() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		String seen = seen(id, 2);
		assertThat(send(id, 2, seen, "save", Map.of("premisesAddress", "荷花路 1 号", "premisesArea", "100")))
			.hasStatus(303);

		MvcTestResult refused = send(id, 2, seen, "next", Map.of("premisesAddress", "荷花路 2 号", "premisesArea", "100"));

		assertThat(refused).hasStatus(409).hasViewName("apply/conflict").bodyText().contains("荷花路 1 号", "荷花路 2 号");
		ConflictView conflict = attribute(refused, "conflict", ConflictView.class);
		assertThat(conflict.rows()).containsExactly(new ConflictView.Row("经营场所地址", "荷花路 1 号", "荷花路 2 号"));
		assertThat(kept(id, "premisesAddress")).isEqualTo("荷花路 1 号");
	}

	@Test
	void whatWasTypedInTheSecondWindowCanStillBeUsed() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		String seen = seen(id, 2);
		send(id, 2, seen, "save", Map.of("premisesAddress", "荷花路 1 号"));
		ConflictView conflict = attribute(send(id, 2, seen, "save", Map.of("premisesAddress", "荷花路 2 号")), "conflict",
				ConflictView.class);

		MultiValueMap<String, String> again = new org.springframework.util.LinkedMultiValueMap<>();
		conflict.typed().forEach((typed) -> again.add(typed.name(), typed.value()));
		MvcTestResult saved = this.mvc.post()
			.uri(conflict.postHref())
			.param("_seen", conflict.seen())
			.param("_action", conflict.action())
			.params(again)
			.with(People.company())
			.with(sent())
			.exchange();

		assertThat(saved).hasStatus(303).hasRedirectedUrl("/applications/" + id + "/2");
		assertThat(kept(id, "premisesAddress")).isEqualTo("荷花路 2 号");
	}

	@Test
	void twoWindowsOnDifferentPagesDoNotDisturbEachOther() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		String second = seen(id, 2);
		String fourth = seen(id, 4);
		assertThat(send(id, 4, fourth, "save", Map.of("safetyOfficer", "王䶮"))).hasStatus(303);

		assertThat(send(id, 2, second, "save", Map.of("premisesAddress", "荷花路 2 号"))).hasStatus(303);

		assertThat(kept(id, "safetyOfficer")).isEqualTo("王䶮");
		assertThat(kept(id, "premisesAddress")).isEqualTo("荷花路 2 号");
	}

	@Test
	void aScriptThatSavesInTheBackgroundIsToldAndNothingIsOverwritten() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		String seen = seen(id, 2);
		send(id, 2, seen, "save", Map.of("premisesAddress", "荷花路 1 号"));

		MvcTestResult told = this.mvc.post()
			.uri("/applications/{id}/2", id)
			.header("HX-Request", "true")
			.param("_seen", seen)
			.param("premisesAddress", "荷花路 2 号")
			.with(People.company())
			.with(sent())
			.exchange();

		assertThat(told).hasStatusOk().bodyText().contains("未保存", "荷花路 2 号");
		assertThat(attribute(told, "page", PageView.class).seen()).isEqualTo(seen);
		assertThat(kept(id, "premisesAddress")).isEqualTo("荷花路 1 号");
	}

	@Test
	void aWindowThatSavedByScriptGoesOnFromThere() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		String first = seen(id, 2);
		assertThat(send(id, 2, first, "save", Map.of("premisesAddress", "荷花路 1 号"))).hasStatus(303);
		String since = seen(id, 2);

		MvcTestResult next = this.mvc.post()
			.uri("/applications/{id}/2", id)
			.param("_seen", first, since)
			.param("_action", "save")
			.param("premisesAddress", "荷花路 3 号")
			.with(People.company())
			.with(sent())
			.exchange();

		assertThat(next).hasStatus(303);
		assertThat(kept(id, "premisesAddress")).isEqualTo("荷花路 3 号");
	}

	@Test
	void anOldFilingSentAgainDuringTheCorrectionIsNotCalledACorrection() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);
		String receipt = fileAs(id, "the-first-page").getResponse().getRedirectedUrl();
		String number = receipt.replaceAll("/cases/|/receipt", "");
		this.samples.askForCorrection(new CaseNumber(number));

		MvcTestResult again = fileAs(id, "the-first-page");

		assertThat(again).hasStatus(303).hasRedirectedUrl("/cases/" + number);
		assertThat(again.getMvcResult().getFlashMap().values()).contains("补正材料尚未提交").doesNotContain("补正材料已提交");
		assertThat(fileAs(id, "the-correction").getMvcResult().getFlashMap().values()).contains("补正材料已提交");
	}

	private MvcTestResult fileAs(String id, String key) {
		return this.mvc.post()
			.uri("/applications/{id}/check", id)
			.param("truthful", "true")
			.param("_requestKey", key + id)
			.with(People.company())
			.with(sent())
			.exchange();
	}

	@Test
	void nobodyFilesWhatAnotherWindowChangedMeanwhile() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);
		String seen = attribute(get("/applications/" + id + "/check"), "check", CheckView.class).seen();
		this.samples.upload(id, "food-safety-rules", SampleCases.COMPANY);

		MvcTestResult refused = this.mvc.post()
			.uri("/applications/{id}/check", id)
			.param("_seen", seen)
			.param("truthful", "true")
			.param("_requestKey", "two-windows")
			.with(People.company())
			.with(sent())
			.exchange();

		assertThat(refused).hasStatus(409).hasViewName("apply/check").bodyText().contains("已在另一个窗口修改");
		assertThat(this.drafts.open(id, this.samples.actor(SampleCases.COMPANY)).application().filedAt()).isEmpty();
	}

	private String seen(String id, int page) {
		return attribute(get("/applications/" + id + "/" + page), "page", PageView.class).seen();
	}

	private String kept(String id, String field) {
		Drafts.Draft draft = this.drafts.open(id, this.samples.actor(SampleCases.COMPANY));
		return draft.answers().typed(field);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(People.company()).exchange();
	}

	private MvcTestResult send(String id, int page, String seen, String action, Map<String, String> typed) {
		MultiValueMap<String, String> all = new org.springframework.util.LinkedMultiValueMap<>();
		typed.forEach((name, value) -> all.put(name, List.of(value)));
		return this.mvc.post()
			.uri("/applications/{id}/{page}", id, page)
			.param("_seen", seen)
			.param("_action", action)
			.params(all)
			.with(People.company())
			.with(sent())
			.exchange();
	}

	private static <T> T attribute(MvcTestResult answer, String name, Class<T> type) {
		return type.cast(answer.getMvcResult().getModelAndView().getModel().get(name));
	}

}
