package org.oneseal.ui.apply;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.ui.view.AnswerGroup;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.SlotView;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneseal.Drawn.attribute;
import static org.oneseal.FormToken.sent;

/** What becomes of a draft: its files, where one goes on, corrections, the end. */
@ApplicationTest
class KeptDraftTests {

	private final ApplicantsBrowser browser;

	private final SampleCases samples;

	KeptDraftTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples) {
		this.browser = new ApplicantsBrowser(mvc);
		this.samples = samples;
	}

	@Test
	void aFileThatCannotBeTakenIsToldAtItsPlace() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);

		assertThat(ApplicantsBrowser
			.slot(this.browser.upload(id, "food-safety-rules", "rules.pdf", "MZ not a pdf".getBytes()),
					"food-safety-rules")
			.error()).contains("pdf").contains("按内容判断");
		assertThat(ApplicantsBrowser
			.slot(this.browser.upload(id, "food-safety-rules", "", new byte[0]), "food-safety-rules")
			.error()).contains("请先选择文件");
		assertThat(ApplicantsBrowser
			.slot(this.browser.upload(id, "food-safety-rules", "empty.pdf", new byte[0]), "food-safety-rules")
			.error()).contains("文件是空的");
		assertThat(this.browser.upload(id, "no-such-slot", "a.pdf", SampleCases.pdf())).hasStatus(404);
	}

	@Test
	void filesCanBeTakenOutAgain() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);
		SlotView before = ApplicantsBrowser.slot(this.browser.get("/applications/" + id + "/materials"),
				"food-safety-rules");
		assertThat(before.files()).hasSize(1);

		assertThat(this.browser.post(before.files().get(0).removeHref())).hasStatus(303)
			.hasRedirectedUrl("/applications/" + id + "/materials#slot-food-safety-rules");

		assertThat(ApplicantsBrowser.slot(this.browser.get("/applications/" + id + "/materials"), "food-safety-rules")
			.files()).isEmpty();
		MvcTestResult refused = this.browser.submit(id, true);
		assertThat(refused).hasStatus(422);
		assertThat(attribute(refused, "draft", DraftView.class).problems()).extracting(ProblemView::href)
			.containsExactly("/applications/" + id + "/materials?check#slot-food-safety-rules");
	}

	@Test
	void goingOnLeadsToTheFirstPageThatIsNotDone() {
		String id = this.samples.begunDraft(SampleCases.COMPANY);
		assertThat(this.browser.get("/applications/" + id)).hasStatus(303)
			.hasRedirectedUrl("/applications/" + id + "/2");

		assertThat(this.browser.get("/applications/" + this.samples.completeDraft(SampleCases.COMPANY))).hasStatus(303)
			.satisfies((page) -> assertThat(page.getResponse().getRedirectedUrl()).endsWith("/materials"));
	}

	@Test
	void aDraftCanBeThrownAway() {
		String id = this.samples.completeDraft(SampleCases.COMPANY);

		assertThat(this.browser.post("/applications/" + id + "/discard")).hasStatus(303).hasRedirectedUrl("/cases");

		assertThat(this.browser.get("/applications/" + id + "/1")).hasStatus(404);
	}

	@Test
	void writingInWhatWasFiledMeanwhileLeadsToTheCase() {
		CaseNumber number = this.samples.received(SampleCases.COMPANY);
		String id = this.samples.file(number).application().id();

		MvcTestResult late = this.browser.send(id, 2, "save", ApplicantsBrowser.PREMISES);

		assertThat(late).hasStatus(303).hasRedirectedUrl("/cases/" + number);
		assertThat(late.getMvcResult().getFlashMap().get("noticeTitle")).isEqualTo("该申请已经提交");
		assertThat(this.browser.get("/applications/" + id + "/1")).hasStatus(303).hasRedirectedUrl("/cases/" + number);
		assertThat(this.browser.post("/applications/" + id + "/discard")).hasStatus(303)
			.hasRedirectedUrl("/cases/" + number);
	}

	@Test
	void aCorrectionIsWrittenOnTheSamePagesAndSentOnce() {
		CaseNumber number = this.samples.toBeCorrected(SampleCases.COMPANY);
		String id = this.samples.file(number).application().id();
		DraftView draft = attribute(this.browser.get("/applications/" + id + "/2"), "draft", DraftView.class);
		assertThat(draft.correcting()).isTrue();
		assertThat(draft.discardHref()).isNull();
		assertThat(draft.requests()).extracting(DraftView.Request::about, DraftView.Request::href)
			.containsExactly(
					org.assertj.core.groups.Tuple.tuple("经营场所地址", "/applications/" + id + "/2#f-premisesAddress"),
					org.assertj.core.groups.Tuple.tuple("保证食品安全的规章制度",
							"/applications/" + id + "/materials#slot-food-safety-rules"));
		assertThat(ApplicantsBrowser.slot(this.browser.get("/applications/" + id + "/materials"), "food-safety-rules")
			.request()).contains("自查制度");

		this.browser.send(id, 2, "next", ApplicantsBrowser.PREMISES, Map.of("premisesAddress", "江城市东湖区荷花路 18 号 1 楼"));
		this.browser.upload(id, "food-safety-rules", "new.pdf", SampleCases.pdf());
		CheckView check = attribute(this.browser.get("/applications/" + id + "/check"), "check", CheckView.class);
		assertThat(check.answers()).flatExtracting(AnswerGroup::rows)
			.filteredOn((row) -> row.was() != null)
			.extracting(AnswerGroup.Row::was)
			.containsExactly("江城市东湖区荷花路 18 号");
		assertThat(this.browser.submit(id, true)).hasStatus(303).hasRedirectedUrl("/cases/" + number);

		assertThat(this.samples.file(number).answers().typed("premisesAddress")).endsWith("1 楼");
		assertThat(this.samples.step(number, "acceptance").isOpen()).isTrue();
		assertThat(this.browser.submit(id, true)).as("sent twice").hasStatus(303).hasRedirectedUrl("/cases/" + number);
	}

}
