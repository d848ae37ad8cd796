package org.oneseal.ui.supervision;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.People;
import org.oneseal.SampleCases;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.cases.Act;
import org.oneseal.cases.CaseNumber;
import org.oneseal.supervision.Board;
import org.oneseal.supervision.Cause;
import org.oneseal.supervision.Estimate;
import org.oneseal.supervision.Patrol;
import org.oneseal.supervision.Risk;
import org.oneseal.supervision.Scope;
import org.oneseal.supervision.Signals;
import org.oneseal.supervision.Warning;
import org.oneseal.supervision.Warning.State;
import org.oneseal.timelimit.Countdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.oneseal.FormToken.sent;

/** Signals on the screens: who sees them, who answers, who rules. */
@ApplicationTest
class SupervisionPageTests {

	private static final String SUPERVISOR = "shenyi";

	private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	private static final String COUNTY_SUPERVISOR = "baijie";

	private static final String FIRE_FIGHTER = "zhaogang";

	private static final String FIRE_RESCUE = "429900-fire-rescue";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private MovableClock clock;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Patrol patrol;

	@Autowired
	private Signals signals;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Board board;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theDepartmentSeesItsSignalInTheWorkListOnTheFileAndOnItsPage() {
		CaseNumber number = late();

		assertThat(get("/work?tab=pool&q=" + subject(number), FIRE_FIGHTER)).bodyText().contains("os-signal--yellow");
		assertThat(get("/case-files/" + number.value(), FIRE_FIGHTER)).bodyText()
			.contains("监察信号", "环节超时", signal(number).id());
		assertThat(pageWith("/supervision", FIRE_FIGHTER, number.value())).bodyText()
			.contains("效能监察", "风险怎样计算", number.value());
		assertThat(get("/supervision/signals", FIRE_FIGHTER)).hasStatusOk();
	}

	@Test
	void anotherDepartmentDoesNotSeeTheSignal() {
		Warning warning = signal(late());

		assertThat(get("/supervision/signals/" + warning.id(), "huangwei")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(warning, "answer", "已整改", "huangwei")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/supervision?department=" + FIRE_RESCUE, "huangwei")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/supervision/signals?department=" + FIRE_RESCUE, "huangwei")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aSupervisorSeesAllDepartmentsOfTheAuthorityAndTheFile() {
		CaseNumber number = late();

		assertThat(get("/supervision", SUPERVISOR)).hasStatusOk().bodyText().contains("本级全部部门");
		assertThat(pageWith("/supervision?department=" + FIRE_RESCUE, SUPERVISOR, number.value())).bodyText()
			.contains(number.value());
		assertThat(get("/supervision/signals?department=" + FIRE_RESCUE, SUPERVISOR)).hasStatusOk();
		assertThat(get("/supervision/signals/" + signal(number).id(), SUPERVISOR)).hasStatusOk();
		assertThat(get("/case-files/" + number.value(), SUPERVISOR)).hasStatusOk();
	}

	@Test
	void aSupervisorOfAnotherAuthoritySeesNothingOfIt() {
		CaseNumber number = late();

		assertThat(get("/supervision/signals/" + signal(number).id(), COUNTY_SUPERVISOR))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/case-files/" + number.value(), COUNTY_SUPERVISOR)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/supervision?department=" + FIRE_RESCUE, COUNTY_SUPERVISOR)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/supervision", "/supervision/closed", "/supervision/signals", "/supervision/signals/x" })
	void applicantsHaveNoBusinessThere(String address) {
		assertThat(this.mvc.get().uri(address).with(People.company())).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri(address)).hasStatus3xxRedirection();
	}

	@Test
	void theDepartmentAnswersAndTheSupervisorCloses() {
		CaseNumber number = late();
		Warning warning = signal(number);

		assertThat(post(warning, "answer", "现场核查延误，已加派人员", FIRE_FIGHTER)).hasStatus3xxRedirection();
		assertThat(signal(number).state()).isEqualTo(State.ANSWERED);
		assertThat(get("/supervision/signals/" + warning.id(), SUPERVISOR)).bodyText()
			.contains("现场核查延误，已加派人员", "认可并办结");
		assertThat(post(warning, "close", "", SUPERVISOR)).hasStatus3xxRedirection();

		assertThat(signal(number).state()).isEqualTo(State.CLOSED);
		assertThat(acts(number)).contains(Act.SIGNAL_ANSWERED, Act.SIGNAL_CLOSED);
	}

	@Test
	void anAppealIsUpheldAndThenAnsweredInFiveWorkingDaysMore() {
		CaseNumber number = late();
		Warning warning = signal(number);

		assertThat(post(warning, "appeal", "期限计算有误", FIRE_FIGHTER)).hasStatus3xxRedirection();
		this.clock.moveTo(LocalDate.of(2026, 12, 1));
		assertThat(post(warning, "uphold", "期限无误", SUPERVISOR)).hasStatus3xxRedirection();

		assertThat(signal(number)).satisfies((upheld) -> {
			assertThat(upheld.state()).isEqualTo(State.OPEN);
			assertThat(upheld.answerBy()).isEqualTo(LocalDate.of(2026, 12, 8));
			assertThat(upheld.ruling().orElseThrow().words()).isEqualTo("期限无误");
		});
		assertThat(acts(number)).contains(Act.SIGNAL_APPEALED, Act.SIGNAL_UPHELD);
	}

	@Test
	void anAppealIsGrantedAndTheSignalWithdrawn() {
		CaseNumber number = late();
		Warning warning = signal(number);
		post(warning, "appeal", "停电一日", FIRE_FIGHTER);

		assertThat(post(warning, "withdraw", "情况属实", SUPERVISOR)).hasStatus3xxRedirection();

		assertThat(signal(number).state()).isEqualTo(State.WITHDRAWN);
		assertThat(acts(number)).contains(Act.SIGNAL_WITHDRAWN);
	}

	@Test
	void anAnswerWithoutWordsIsAskedForAgain() {
		Warning warning = signal(late());

		assertThat(post(warning, "answer", " ", FIRE_FIGHTER)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("请写明原因和整改措施");
		String tooLong = "长".repeat(2001);
		assertThat(post(warning, "answer", tooLong, FIRE_FIGHTER)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(tooLong);
	}

	@Test
	void nobodyRulesOnTheirOwnSignalNorAnswersForAnother() {
		CaseNumber number = late();
		Warning warning = signal(number);
		post(warning, "appeal", "期限计算有误", FIRE_FIGHTER);

		assertThat(post(warning, "withdraw", "同意", FIRE_FIGHTER)).hasStatus(HttpStatus.CONFLICT);
		assertThat(post(signal(late()), "answer", "代为答复", SUPERVISOR)).hasStatus(HttpStatus.CONFLICT);

		assertThat(signal(number).state()).isEqualTo(State.APPEALED);
	}

	@Test
	void whatWasDoneMeanwhileIsSaidAndKeptWhatWasTyped() {
		Warning warning = signal(late());
		post(warning, "answer", "第一次", FIRE_FIGHTER);

		assertThat(post(warning, "answer", "第二次", FIRE_FIGHTER)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("状态已变");
	}

	@Test
	void theTrailNamesTheSignal() {
		CaseNumber number = late();

		assertThat(get("/case-files/" + number.value() + "/history", FIRE_FIGHTER)).bodyText()
			.contains("发出监察信号", "环节超时")
			.doesNotContain("STEP_PASSED");
	}

	@Test
	void whatEndedShowsPromisedStatutoryAndActualDays() {
		this.clock.reset();
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);

		assertThat(pageWith("/supervision/closed?department=429900-market-regulation&colour=green", SUPERVISOR,
				number.value()))
			.hasStatusOk()
			.bodyText()
			.contains("近期办结", number.value(), "7 个工作日", "12月2日 止", "10 个工作日", "12月7日 止", "0 个工作日", "11月23日 办结", "按期");
		assertThat(get("/supervision/closed?lang=en", SUPERVISOR)).bodyText()
			.contains("Recently closed", "until 7 Dec");
		assertThat(get("/supervision/closed?department=" + FIRE_RESCUE, "huangwei")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void pagesAreLeftBothWaysWithWhatWasChosen() {
		this.samples.granted(SampleCases.COMPANY);
		late();

		for (String page : List.of("/supervision?department=" + FIRE_RESCUE + "&colour=yellow",
				"/supervision/closed?department=429900-market-regulation&colour=green",
				"/supervision/signals?department=" + FIRE_RESCUE + "&state=open")) {
			String chosen = page.replace("&", "&amp;");
			String beginning = page.contains("/closed") ? "2999-01-01~x" : "2020-01-01~x";
			String end = page.contains("/closed") ? "2020-01-01~x" : "2999-01-01~x";
			assertThat(get(page + "&from=" + beginning, SUPERVISOR)).bodyText()
				.contains("rel=\"first\" href=\"" + chosen + "\"", "rel=\"prev\" href=\"" + chosen + "&amp;from=b~");
			assertThat(get(page, SUPERVISOR)).bodyText().doesNotContain("rel=\"first\"", "rel=\"prev\"");
			assertThat(get(page + "&from=b~" + end, SUPERVISOR)).bodyText()
				.contains("rel=\"next\" href=\"" + chosen + "&amp;from=2");
		}
	}

	@Test
	void riskFollowsThePredictedRouteByLimitsAndByHistoryOnceThereIsEnough() {
		this.jdbc.sql("delete from step_took").update();
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(promised(number).risk()).satisfies((risk) -> {
			assertThat(risk.parts()).extracting(Risk.Part::stepKey, Risk.Part::days, (part) -> part.estimate().basis())
				.containsExactly(tuple("reviewMarketRegulation", 3.5, Estimate.Basis.LIMIT),
						tuple("decision", 1.0, Estimate.Basis.ASSUMED));
			assertThat(risk.workLeft()).isEqualTo(4.5);
			assertThat(risk.daysLeft()).isEqualTo(7.5);
			assertThat(risk.level()).isEqualTo(Risk.Level.LOW);
		});
		String work = "剩余工作 4.5 个工作日（食品安全条件审查 3.5，作出决定 1），剩余时限 7.5 个工作日";
		assertThat(pageWith("/supervision?department=429900-market-regulation", SUPERVISOR, work)).bodyText()
			.contains(work, "食品安全条件审查：3.5 个工作日。办理不足 5 次，取环节时限 4 个工作日，已用 0.5 个工作日。");

		took("reviewUrbanManagement", 4, 9);
		assertThat(promised(number).risk().workLeft()).isEqualTo(4.5);
		took("reviewUrbanManagement", 1, 8);
		took("decision", 5, 2);
		assertThat(promised(number).risk()).satisfies((risk) -> {
			assertThat(risk.parts()).extracting(Risk.Part::stepKey, Risk.Part::days, (part) -> part.estimate().times())
				.containsExactly(tuple("reviewUrbanManagement", 8.5, 5), tuple("decision", 2.0, 5));
			assertThat(risk.level()).isEqualTo(Risk.Level.HIGH);
		});
		this.jdbc.sql("delete from step_took").update();
	}

	@Test
	void afterTheDecisionIssueAndDeliveryAreWhatIsLeft() {
		this.jdbc.sql("delete from step_took").update();
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);

		assertThat(line(number, Countdown.Subject.ISSUE).risk().parts()).extracting(Risk.Part::stepKey, Risk.Part::days)
			.containsExactly(tuple("issue", 0.5));
		this.samples.runAutomaticSteps();
		assertThat(
				this.jdbc.sql("select count(*) from step_took where step_key = 'issue'").query(Integer.class).single())
			.isPositive();
	}

	/** A step was done some times, each in so many working days. */
	private void took(String step, int times, double days) {
		for (int time = 0; time < times; time++) {
			this.jdbc.sql("""
					insert into step_took (step_id, matter, authority, step_key, ended_at, working_days)
					values (uuid(), 'food-business-licence', '429900', ?, '2026-10-01', ?)""")
				.params(step, days)
				.update();
		}
	}

	private Board.Line promised(CaseNumber number) {
		return line(number, Countdown.Subject.PROMISED);
	}

	private Board.Line line(CaseNumber number, Countdown.Subject subject) {
		Scope scope = new Scope("429900", "429900-market-regulation");
		Board.Page page = this.board.page(scope, null, null, 100);
		while (true) {
			Optional<Board.Line> found = page.lines()
				.stream()
				.filter((line) -> line.approvalCase().number().equals(number) && line.countdown().subject() == subject)
				.findFirst();
			if (found.isPresent()) {
				return found.get();
			}
			page = this.board.page(scope, null, page.after().orElseThrow(), 100);
		}
	}

	@Test
	void riskComparesWorkLeftWithDaysLeft() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 12, 2));

		assertThat(pageWith("/supervision?department=429900-market-regulation", SUPERVISOR, number.value(), "7 个工作日",
				"10 个工作日"))
			.bodyText()
			.contains(number.value(), "7 个工作日", "10 个工作日");
	}

	/** Fire rescue let its three working days pass. */
	private CaseNumber late() {
		this.clock.reset();
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.advance(Duration.ofMinutes(10));
		this.samples.agree(number, "reviewUrbanManagement", "huangwei");
		this.clock.moveTo(LocalDate.of(2026, 11, 27));
		this.patrol.run();
		return number;
	}

	private Warning signal(CaseNumber number) {
		return this.signals.ofCase(this.samples.file(number).approvalCase().id())
			.stream()
			.filter((warning) -> warning.cause() == Cause.STEP_PASSED)
			.findFirst()
			.orElseThrow();
	}

	private List<Act> acts(CaseNumber number) {
		return this.trail.of(this.samples.file(number).approvalCase().id()).stream().map(AuditEntry::act).toList();
	}

	private static String subject(CaseNumber number) {
		return number.value().substring(2);
	}

	/** The page of a board that says all of this; the last one if none does. */
	private MvcTestResult pageWith(String address, String official, String... words) {
		MvcTestResult page = get(address, official);
		for (Matcher next = NEXT.matcher(text(page)); !Stream.of(words).allMatch(text(page)::contains)
				&& next.find(); next = NEXT.matcher(text(page))) {
			page = get(HtmlUtils.htmlUnescape(next.group(1)), official);
		}
		return page;
	}

	private static String text(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult get(String address, String official) {
		return this.mvc.get().uri(address).with(People.official(official)).exchange();
	}

	private MvcTestResult post(Warning warning, String wish, String words, String official) {
		return this.mvc.post()
			.uri("/supervision/signals/" + warning.id() + "/" + wish)
			.with(People.official(official))
			.with(sent())
			.param("words", words)
			.param("_requestKey", UUID.randomUUID().toString())
			.exchange();
	}

}
