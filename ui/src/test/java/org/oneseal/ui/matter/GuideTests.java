package org.oneseal.ui.matter;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.oneseal.ApplicationTest;
import org.oneseal.People;
import org.oneseal.ui.matter.GuideView.AuthorityChoice;
import org.oneseal.ui.matter.GuideView.Deadline;
import org.oneseal.ui.matter.GuideView.Days;
import org.oneseal.ui.matter.GuideView.Step;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

/** What art. 30 has an authority publish. */
@ApplicationTest
class GuideTests {

	private final MockMvcTester mvc;

	GuideTests(@Autowired MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Test
	void theGuideTellsWhatTheAuthorityMakesOfTheMatter() {
		GuideView city = guide("/matters/food-business-licence", anonymous());
		GuideView county = guide("/matters/food-business-licence?authority=429921", anonymous());

		assertThat(city.promised()).isEqualTo(new Days(BigDecimal.valueOf(7), "unit.WORKING_DAYS"));
		assertThat(county.promised()).isEqualTo(new Days(BigDecimal.valueOf(6), "unit.WORKING_DAYS"));
		assertThat(city.statutory()).isEqualTo(county.statutory())
			.isEqualTo(new Days(BigDecimal.valueOf(10), "unit.WORKING_DAYS"));
		assertThat(city.lead()).isEqualTo("江城市市场监督管理局");
		assertThat(county.lead()).isEqualTo("临江县市场监督管理局");
		assertThat(county.steps()).extracting(Step::by).contains("临江县综合行政执法局").doesNotContain("江城市城市管理委员会");
		assertThat(county.implementationCode()).hasSize(31).isNotEqualTo(city.implementationCode());
		assertThat(county.authorities()).filteredOn(AuthorityChoice::chosen)
			.extracting(AuthorityChoice::code)
			.containsExactly("429921");
	}

	@Test
	void everyLimitStandsBesideItsSource() {
		assertThat(guide("/matters/food-business-licence", anonymous()).deadlines())
			.filteredOn((deadline) -> !deadline.key().equals("limit.promised"))
			.isNotEmpty()
			.allSatisfy((deadline) -> assertThat(deadline.basis()).isNotNull());
		assertThat(guide("/matters/food-business-licence", anonymous()).deadlines()).extracting(Deadline::key)
			.containsExactly("limit.acceptance", "limit.decision", "limit.promised", "limit.extension",
					"limit.inspection", "limit.issue");
	}

	@Test
	void theGuideSpeaksTheReadersLanguage() {
		MvcTestResult page = this.mvc.get().uri("/matters/food-business-licence?lang=en").exchange();

		assertThat(page).hasStatusOk()
			.bodyText()
			.contains("Food business licence", "Copy of the business registration",
					"Jiangcheng City Administration for Market Regulation");
	}

	@Test
	void applicantsAndVisitorsMayStartAndOfficialsMayNot() {
		assertThat(guide("/matters/food-business-licence", anonymous()).mayApply()).isTrue();
		assertThat(guide("/matters/food-business-licence", People.company()).mayApply()).isTrue();
		assertThat(guide("/matters/food-business-licence", People.official("zhoulan")).mayApply()).isFalse();
	}

	private GuideView guide(String address, RequestPostProcessor person) {
		MvcTestResult page = this.mvc.get().uri(address).with(person).exchange();
		assertThat(page).hasStatusOk().hasViewName("matter/guide");
		return (GuideView) page.getMvcResult().getModelAndView().getModel().get("guide");
	}

}
