package org.oneseal.ui.worklist;

import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.FormToken;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.worklist.Worklist;

import static org.assertj.core.api.Assertions.assertThat;

/** The address names the list, by links and forms that need no scripts. */
@ApplicationTest
class ListAddressTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleCases cases;

	@Autowired
	private Worklist worklist;

	@Autowired
	private Organisation organisation;

	private CaseNumber number = new CaseNumber("429900-20261123-0001");

	@BeforeEach
	void aCase() {
		this.number = this.cases.received(SampleCases.COMPANY);
	}

	private MvcTestResult get(String address, Locale language) {
		return this.mvc.get()
			.uri(address + (address.contains("?") ? "&" : "?") + "lang=" + language)
			.with(People.official(SampleCases.CLERK))
			.exchange();
	}

	private String part() {
		return this.number.value().substring(2);
	}

	@Test
	void everyListHasItsAddressAndItsCount() {
		for (String tab : new String[] { "mine", "pool", "near", "waiting", "done" }) {
			assertThat(get("/work?tab=" + tab, Locale.CHINESE)).hasStatusOk()
				.bodyText()
				.containsPattern("href=\"/work\\?tab=" + tab + "\"[^>]*aria-current=\"page\"(?s:.*?)os-rail__count");
		}
		assertThat(get("/work?tab=near", Locale.ENGLISH)).bodyText().contains("Near the limit");
		assertThat(get("/work?tab=waiting", Locale.CHINESE)).bodyText().contains("等待申请人");
	}

	@Test
	void whoHasNoWorkOfTheirOwnSeesThePoolAndThatItIsThePool() {
		Actor idle = this.organisation.officials()
			.stream()
			.map((account) -> this.organisation.actor(account.username()))
			.filter((official) -> this.worklist.count(Worklist.View.MINE, official) == 0)
			.findFirst()
			.orElseThrow();

		assertThat(this.mvc.get().uri("/work?lang=zh").with(People.official(idle.username()))).hasStatusOk()
			.bodyText()
			.containsPattern("href=\"/work\\?tab=pool\"[^>]*aria-current=\"page\"")
			.contains("<h1>部门待办");
	}

	@Test
	void whatWasAskedForStaysInTheFormAndInTheFormsOfTheRows() {
		MvcTestResult page = get(
				"/work?tab=pool&q=" + part()
						+ "&matter=food-business-licence&dueFrom=2020-01-01&dueUntil=9999-12-30&sort=age",
				Locale.CHINESE);

		assertThat(page).hasStatusOk()
			.bodyText()
			.contains(this.number.value(), "value=\"2020-01-01\"", "value=\"9999-12-30\"",
					"name=\"sort\" value=\"age\"", "name=\"matter\" value=\"food-business-licence\"")
			.containsPattern("value=\"food-business-licence\" selected")
			.containsPattern("value=\"age\" selected")
			.containsPattern("自\\d+月\\d+日起");
		assertThat(get("/work?tab=pool&matter=public-event-safety&q=" + part(), Locale.CHINESE)).bodyText()
			.contains("没有符合条件的办件")
			.doesNotContain(this.number.value());
		assertThat(get("/work?tab=pool&dueUntil=2020-01-01&q=" + part(), Locale.ENGLISH)).bodyText()
			.contains("No case matches");
	}

	@Test
	void aClaimComesBackToTheListItWasMadeFrom() {
		MockHttpServletResponse claimed = this.mvc.post()
			.uri("/work/" + this.cases.step(this.number, "acceptance").id() + "/claim")
			.param("_requestKey", "list-address-" + this.number.value())
			.param("tab", "near")
			.param("q", "荷花 & co")
			.param("sort", "age")
			.with(FormToken.sent())
			.with(People.official(SampleCases.CLERK))
			.exchange()
			.getResponse();

		assertThat(claimed.getRedirectedUrl()).isEqualTo("/work?tab=near&q=%E8%8D%B7%E8%8A%B1%20%26%20co&sort=age");
		assertThat(get("/work?tab=mine&q=" + part(), Locale.CHINESE)).bodyText().contains(this.number.value());
	}

	@Test
	void aDateThatIsNoneIsSaidAndKept() {
		assertThat(get("/work?tab=pool&dueFrom=24.11.2026", Locale.CHINESE)).hasStatusOk()
			.bodyText()
			.contains("日期“24.11.2026”无法识别", "value=\"24.11.2026\"");
		assertThat(get("/work?tab=pool&dueFrom=2026-11-24&dueUntil=2026-11-23", Locale.ENGLISH)).hasStatusOk()
			.bodyText()
			.contains("The first day due is after the last");
		assertThat(get("/work?tab=nonsense&sort=x&matter=..&from=x", Locale.ENGLISH)).hasStatusOk();
	}

	@Test
	void whatWaitsForTheApplicantCannotBeClaimed() {
		this.cases.askForCorrection(this.number);

		assertThat(get("/work?tab=waiting&q=" + part(), Locale.CHINESE)).bodyText()
			.contains(this.number.value())
			.doesNotContain("/claim\"");
	}

}
