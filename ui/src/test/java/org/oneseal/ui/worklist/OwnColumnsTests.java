package org.oneseal.ui.worklist;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.Drawn;
import org.oneseal.FormToken;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.worklist.ListColumn;
import org.oneseal.worklist.ListColumns;

import static org.assertj.core.api.Assertions.assertThat;

/** Each official sees the columns they chose, in their order. */
@ApplicationTest
class OwnColumnsTests {

	/** What lies in a pool is in nobody's hands. */
	private static final List<ListColumn> USUAL_IN_POOL = ListColumn.USUAL.stream()
		.filter((column) -> column != ListColumn.HOLDER)
		.toList();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ListColumns columns;

	@Autowired
	private SampleCases samples;

	@Autowired
	private JdbcClient jdbc;

	private CaseNumber number = new CaseNumber("429900-20261123-0001");

	@BeforeEach
	void aCase() {
		this.number = this.samples.received(SampleCases.COMPANY);
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from list_columns").update();
	}

	@Test
	void theyAreChosenAndOrderedForOneOfficialAlone() {
		assertThat(shown(SampleCases.CLERK)).isEqualTo(USUAL_IN_POOL);

		assertThat(save("DUE", "1", "APPLICANT", "2", "STATUS", "3", "MATTER", "0", "SUBJECT", "x"))
			.hasStatus(HttpStatus.SEE_OTHER);

		assertThat(shown(SampleCases.CLERK)).containsExactly(ListColumn.DUE, ListColumn.APPLICANT, ListColumn.STATUS);
		assertThat(list(SampleCases.CLERK)).bodyText()
			.containsPattern("(?s)os-col-due.*os-col-applicant.*os-col-status")
			.contains("江城荷花餐饮管理有限公司", "待受理")
			.doesNotContain("os-col-matter", "os-worklist__subject");
		assertThat(get("/work/columns", SampleCases.CLERK)).hasStatusOk()
			.bodyText()
			.containsPattern("(?s)column-DUE.*column-APPLICANT.*column-STATUS.*column-MATTER");
		assertThat(shown("chenjianguo")).isEqualTo(USUAL_IN_POOL);
	}

	@Test
	void noneIsRefusedAndTheUsualOnesComeBack() {
		save("STEP", "1");
		assertThat(save("STEP", "0")).redirectedUrl().isEqualTo("/work/columns");
		assertThat(this.columns.of(this.samples.actor(SampleCases.CLERK))).containsExactly(ListColumn.STEP);

		assertThat(this.mvc.post()
			.uri("/work/columns/forget")
			.with(FormToken.sent())
			.with(People.official(SampleCases.CLERK))).hasStatus(HttpStatus.SEE_OTHER);

		assertThat(shown(SampleCases.CLERK)).isEqualTo(USUAL_IN_POOL);
	}

	@Test
	void whoHasItIsToldWhereItMayBeSomebodyElse() {
		Map<String, Boolean> told = new TreeMap<>();
		for (String tab : List.of("mine", "pool", "near", "followed", "waiting")) {
			told.put(tab,
					Drawn.attribute(get("/work?tab=" + tab, SampleCases.CLERK), "list", WorklistView.class)
						.columns()
						.contains(ListColumn.HOLDER));
		}

		assertThat(told)
			.isEqualTo(Map.of("mine", false, "pool", false, "near", true, "followed", true, "waiting", false));
	}

	private MvcTestResult save(String... places) {
		var sending = this.mvc.post().uri("/work/columns");
		for (int i = 0; i < places.length; i += 2) {
			sending = sending.param(places[i], places[i + 1]);
		}
		return sending.with(FormToken.sent()).with(People.official(SampleCases.CLERK)).exchange();
	}

	private List<ListColumn> shown(String official) {
		return Drawn.attribute(list(official), "list", WorklistView.class).columns();
	}

	private MvcTestResult list(String official) {
		return get("/work?tab=pool&q=" + this.number.value().substring(2), official);
	}

	private MvcTestResult get(String address, String official) {
		return this.mvc.get().uri(java.net.URI.create(address)).with(People.official(official)).exchange();
	}

}
