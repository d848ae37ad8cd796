package org.oneseal.ui.home;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.ui.home.HomeView.MatterCard;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

@ApplicationTest
class HomeTests {

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final MovableClock clock;

	HomeTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired MovableClock clock) {
		this.mvc = mvc;
		this.samples = samples;
		this.clock = clock;
	}

	@Test
	void everyMatterIsShownWithItsPromise() {
		HomeView home = home("", anonymous());

		assertThat(home.matters()).filteredOn((card) -> card.href().equals("/matters/food-business-licence"))
			.singleElement()
			.satisfies((card) -> {
				assertThat(card.title()).isEqualTo("食品经营许可");
				assertThat(card.lead()).isEqualTo("江城市市场监督管理局");
				assertThat(card.promised()).isEqualTo("6 至 7 个工作日");
			});
		assertThat(home.signedIn()).isFalse();
	}

	@Test
	void mattersAreFoundByTheirWordsInAnyLanguageAndByDepartment() {
		for (String words : new String[] { "食堂", "CANTEEN", " market regulation ", "综合行政执法" }) {
			assertThat(home(words, anonymous()).matters()).as(words).extracting(MatterCard::title).contains("食品经营许可");
		}
		assertThat(home("护照", anonymous()).matters()).isEmpty();
	}

	@Test
	void whatIsSearchedForIsNeverTakenForMarkup() {
		assertThat(this.mvc.get().uri("/").param("q", "<script>alert(1)</script>")).hasStatusOk()
			.bodyText()
			.doesNotContain("<script>alert");
	}

	@Test
	void anApplicantGoesOnWithTheLatestDrafts() {
		this.clock.moveTo(LocalDate.of(2026, 12, 24));
		String draft = this.samples.completeDraft(SampleCases.COMPANY);

		HomeView home = home("", People.company());

		assertThat(home.signedIn()).isTrue();
		assertThat(home.drafts()).hasSizeLessThanOrEqualTo(3).first().satisfies((line) -> {
			assertThat(line.href()).isEqualTo("/applications/" + draft);
			assertThat(line.subject()).isEqualTo("江城荷花餐饮管理有限公司");
		});
	}

	private HomeView home(String query, RequestPostProcessor person) {
		var page = this.mvc.get().uri("/").param("q", query).with(person).exchange();
		assertThat(page).hasStatusOk().hasViewName("home/home");
		return (HomeView) page.getMvcResult().getModelAndView().getModel().get("home");
	}

}
