package org.oneseal.ui.worklist;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneseal.ApplicationTest;
import org.oneseal.FormToken;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** From one case of a list to the next; where one is stands in the address. */
@ApplicationTest
class ListWalkTests {

	private final MockMvcTester mvc;

	private final SampleCases samples;

	private final Desk desk;

	private final JdbcClient jdbc;

	/** Occurs in the lines of these cases alone. */
	private final String mark = "walk-" + UUID.randomUUID();

	private CaseNumber first;

	private CaseNumber second;

	private CaseNumber third;

	ListWalkTests(@Autowired MockMvcTester mvc, @Autowired SampleCases samples, @Autowired Desk desk,
			@Autowired JdbcClient jdbc) {
		this.mvc = mvc;
		this.samples = samples;
		this.desk = desk;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void threeCases() {
		this.first = this.samples.received(SampleCases.COMPANY);
		this.second = this.samples.received(SampleCases.COMPANY);
		this.third = this.samples.received(SampleCases.COMPANY);
		for (String each : new String[] { "work_item set subject = ? where case_number",
				"approval_case set subject = ? where number" }) {
			this.jdbc.sql("update " + each + " in (?, ?, ?)")
				.params(this.mark, this.first.value(), this.second.value(), this.third.value())
				.update();
		}
	}

	@Test
	void aCaseKnowsItsNeighboursInTheListOneCameFrom() {
		MvcTestResult file = get(rowOf(this.second, "sort=age"));

		assertThat(link(file, "prev")).startsWith("/case-files/" + this.first + "?list=");
		assertThat(link(file, "next")).startsWith("/case-files/" + this.third + "?list=");
		assertThat(file).bodyText().contains("/work?tab=pool&amp;q=" + this.mark + "&amp;sort=age", "上一件", "下一件");
		MvcTestResult last = get(link(file, "next"));
		assertThat(last).hasStatusOk().bodyText().contains("已是最后一件");
		assertThat(get(link(last, "prev"))).bodyText().contains(this.second.value());
	}

	@Test
	void anActLeadsToTheNextCaseAndAfterTheLastToTheList() {
		String row = rowOf(this.second, "sort=age");
		String list = token(get(row));

		MvcTestResult accepted = accept(this.second, list);

		assertThat(accepted.getResponse().getRedirectedUrl()).startsWith("/case-files/" + this.third + "?list=");
		assertThat(accepted.getMvcResult().getFlashMap().values().toString()).contains("已受理，审查已开始。",
				"办件 " + this.second + "（" + this.mark + "）");
		String on = accepted.getResponse().getRedirectedUrl();
		assertThat(accept(this.third, token(get(on)))).hasStatus(HttpStatus.SEE_OTHER)
			.redirectedUrl()
			.isEqualTo("/work?tab=pool&q=" + this.mark + "&sort=age");
	}

	@Test
	void aCaseThatLeftTheListMeanwhileIsPassedOver() {
		String row = rowOf(this.first, "sort=age");
		assertThat(this.desk.claim(this.samples.step(this.second, "acceptance").id(), this.samples.actor("zhoulan"),
				UUID.randomUUID().toString()))
			.isEmpty();
		this.samples.askForCorrection(this.first);

		assertThat(link(get(row), "next")).as("neither this one nor the next is in the pool any more")
			.startsWith("/case-files/" + this.third + "?list=");
	}

	@Test
	void whatDoesNotEndTheStepStaysWithTheCase() {
		String list = token(get(rowOf(this.first, "sort=age")));
		MvcTestResult claimed = post(this.first, "claim", list);

		assertThat(claimed.getResponse().getRedirectedUrl()).startsWith("/case-files/" + this.first + "?list=");
		assertThat(link(get(claimed.getResponse().getRedirectedUrl()), "next")).contains(this.second.value());
	}

	@Test
	void whatIsRefusedKeepsTheWay() {
		String list = token(get(rowOf(this.first, "sort=age")));
		MvcTestResult refused = this.mvc.post()
			.uri("/case-files/" + this.first + "/steps/" + this.samples.step(this.first, "acceptance").id() + "/reject")
			.param("reason", "")
			.param("rightAuthority", "")
			.param("_seen", this.samples.seen(this.first))
			.param("_requestKey", UUID.randomUUID().toString())
			.param("list", list)
			.with(FormToken.sent())
			.with(People.official(SampleCases.CLERK))
			.exchange();

		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(token(refused)).isEqualTo(list);
		assertThat(link(refused, "next")).contains(this.second.value());
	}

	@Test
	void withoutAListAnActStaysWithItsCase() {
		assertThat(get("/case-files/" + this.first)).bodyText().doesNotContain("下一件", "name=\"list\"");
		assertThat(accept(this.first, "")).redirectedUrl().isEqualTo("/case-files/" + this.first);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "tab=pool", "tab=pool&at=", "tab=pool&at=a~2026-11-22", "tab=none&at=a~2026-11-22~x",
			"tab=pool&q=%E4%&at=a~2026-11-22~x", "&at=a~9999-99-99~x", "tab=done&at=a~2026-11-22~x",
			"tab=near&matter=..&dueFrom=x&at=b~2026-11-22~x" })
	void aListThatCannotBeReadDoesNoHarm(String list) {
		assertThat(this.mvc.get()
			.uri("/case-files/{number}?list={list}", this.first, list)
			.with(People.official(SampleCases.CLERK))).hasStatusOk().bodyText().contains(this.first.value());
	}

	/** The address the list gives a case. */
	private String rowOf(CaseNumber number, String order) {
		MvcTestResult page = get("/work?tab=pool&q=" + this.mark + "&" + order);
		Matcher row = Pattern.compile("href=\"(/case-files/" + number + "\\?list=[^\"]*)\"").matcher(body(page));
		assertThat(row.find()).as("%s is in the list", number).isTrue();
		return HtmlUtils.htmlUnescape(row.group(1));
	}

	private static String token(MvcTestResult page) {
		Matcher token = Pattern.compile("name=\"list\" value=\"([^\"]*)\"").matcher(body(page));
		assertThat(token.find()).isTrue();
		return HtmlUtils.htmlUnescape(token.group(1));
	}

	private static String link(MvcTestResult page, String rel) {
		Matcher link = Pattern.compile("os-walk__stop\" rel=\"" + rel + "\"[^>]*href=\"([^\"]*)\"").matcher(body(page));
		assertThat(link.find()).as("a link to the %s case", rel).isTrue();
		return HtmlUtils.htmlUnescape(link.group(1));
	}

	private static String body(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult accept(CaseNumber number, String list) {
		return post(number, "accept", list);
	}

	private MvcTestResult post(CaseNumber number, String act, String list) {
		return this.mvc.post()
			.uri("/case-files/" + number + "/steps/" + this.samples.step(number, "acceptance").id() + "/" + act)
			.param("_seen", this.samples.seen(number))
			.param("_requestKey", UUID.randomUUID().toString())
			.param("list", list)
			.with(FormToken.sent())
			.with(People.official(SampleCases.CLERK))
			.exchange();
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(java.net.URI.create(address)).with(People.official(SampleCases.CLERK)).exchange();
	}

}
