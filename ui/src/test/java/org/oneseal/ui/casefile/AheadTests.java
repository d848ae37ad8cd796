package org.oneseal.ui.casefile;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.ui.casefile.AheadView.Kind;
import org.oneseal.ui.casefile.AheadView.Line;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole way ahead as officials read it on a case file. */
@ApplicationTest
class AheadTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleCases samples;

	@Autowired
	private MovableClock clock;

	@Test
	void theMainWayIsToldInStepsAndTheOthersInASentence() {
		AheadView ahead = ahead(this.samples.received(SampleCases.COMPANY), SampleCases.CLERK);

		assertThat(ahead.lines()).extracting(Line::kind)
			.containsExactly(Kind.NOW, Kind.ASIDE, Kind.ASIDE, Kind.TOGETHER, Kind.LATER, Kind.ASIDE, Kind.ASIDE);
		assertThat(ahead.lines().get(0)).satisfies((line) -> {
			assertThat(line.title()).isEqualTo("受理");
			assertThat(line.who()).isEqualTo("江城市市场监督管理局");
			assertThat(line.people()).isEqualTo("周岚");
		});
		assertThat(ahead.lines().get(1).title()).isEqualTo("需要补正的：补正申请材料（申请人，2026年12月14日前） → 退回受理");
		assertThat(ahead.lines().get(2).title()).isEqualTo("不予受理的：案件办结");
		assertThat(ahead.lines().get(3).ways()).hasSize(3)
			.allSatisfy((way) -> assertThat(way.lines()).singleElement()
				.satisfies((line) -> assertThat(line.until()).isNotNull()));
		assertThat(ahead.lines().get(5).title()).isEqualTo("准予许可的：制作许可证 → 送达许可证（2026年12月16日前） → 案件办结");
	}

	@Test
	void whatIsLateIsCalledSo() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		assertThat(late(ahead(number, "zhaogang"))).isZero();

		this.clock.moveTo(this.clock.today().plusDays(4));

		assertThat(late(ahead(number, "zhaogang"))).isEqualTo(2);
	}

	private static long late(AheadView ahead) {
		return ahead.lines()
			.stream()
			.flatMap((line) -> line.ways().stream())
			.flatMap((way) -> way.lines().stream())
			.filter(Line::late)
			.count();
	}

	@Test
	void afterTheEndThereIsNoWayAhead() {
		CaseNumber number = this.samples.closed(SampleCases.COMPANY);

		assertThat(file(number, SampleCases.DECIDER).ahead()).isNull();
		assertThat(page(number, SampleCases.DECIDER)).bodyText().doesNotContain("os-ahead");
	}

	private AheadView ahead(CaseNumber number, String official) {
		return Objects.requireNonNull(file(number, official).ahead());
	}

	private CaseFileView file(CaseNumber number, String official) {
		return (CaseFileView) Objects.requireNonNull(
				Objects.requireNonNull(page(number, official).getMvcResult().getModelAndView()).getModel().get("file"));
	}

	private MvcTestResult page(CaseNumber number, String official) {
		MvcTestResult page = this.mvc.get().uri("/case-files/" + number).with(People.official(official)).exchange();
		assertThat(page).hasStatusOk();
		return page;
	}

}
