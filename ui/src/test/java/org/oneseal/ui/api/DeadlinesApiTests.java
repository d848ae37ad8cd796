package org.oneseal.ui.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.ui.api.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** The time of a case for programs. */
@ApplicationTest
class DeadlinesApiTests {

	private static final String EXAMINER = "chenjianguo";

	private static final String HEAD = "wangzhiyuan";

	@LocalServerPort
	private int port;

	@Autowired
	private SampleCases cases;

	@Autowired
	private MovableClock clock;

	private CaseNumber number;

	@BeforeEach
	void aCase() {
		this.clock.moveTo(LocalDate.of(2026, 9, 24));
		this.number = this.cases.accepted(SampleCases.COMPANY);
	}

	@Test
	void everyLimitCarriesItsLedgerAndTheTableToRecomputeIt() {
		this.clock.moveTo(LocalDate.of(2026, 10, 8));
		as(EXAMINER).post(address("/special-procedure"), beginning()).ok();
		assertThat(as(SampleCases.COMPANY).get("/api/cases/" + this.number).ok().at("/dates/paused").asBoolean())
			.isTrue();
		this.clock.moveTo(LocalDate.of(2026, 10, 14));
		as(EXAMINER).post(address("/special-procedure/end"), Map.of("result", "工艺可行")).ok();
		JsonNode answer = as(HEAD).post(address("/extension"), extension(5)).ok();

		JsonNode promised = limit(answer, "PROMISED");
		assertThat(promised.at("/due/day").asString()).isEqualTo("2026-10-26");
		assertThat(promised.at("/due/provisional").asBoolean()).isFalse();
		assertThat(promised.path("used").asInt()).isEqualTo(4);
		assertThat(promised.path("left").asInt()).isEqualTo(8);
		assertThat(promised.path("ledger").valueStream().map((entry) -> entry.path("kind").asString()))
			.containsExactly("STARTED", "PAUSED", "RESUMED", "EXTENDED");
		assertThat(promised.at("/ledger/3/approver").asString()).isEqualTo("王志远");
		assertThat(promised.path("table")
			.valueStream()
			.map((line) -> line.path("kind").asString() + " " + line.path("from").asString() + " "
					+ line.path("total").asString()))
			.containsExactly("STARTED 2026-09-24 0", "DAY_OFF 2026-09-25 0", "COUNTED 2026-09-28 3",
					"DAY_OFF 2026-10-01 3", "COUNTED 2026-10-08 4", "PAUSED 2026-10-09 4", "MADE_UP 2026-10-10 4",
					"EXTENDED 2026-10-14 4", "COUNTED 2026-10-15 12", "DUE 2026-10-26 12");
		assertThat(answer.at("/specialProcedures/0/result").asString()).isEqualTo("工艺可行");
	}

	@Test
	void applicantsSeeTheirLimitsAndOfficialsThoseOfDepartmentsToo() {
		assertThat(as(SampleCases.COMPANY).get(address("/deadlines")).ok().path("limits").findValuesAsString("subject"))
			.containsExactlyInAnyOrder("ACCEPTANCE", "PROMISED", "STATUTORY");
		assertThat(as(EXAMINER).get(address("/deadlines")).ok().path("limits").findValuesAsString("subject"))
			.contains("REVIEW");
		assertThat(as(SampleCases.OTHER_APPLICANT).get(address("/deadlines")).status()).isEqualTo(404);
	}

	@Test
	void whatIsLeftOfAPromiseStaysWhileItStandsStill() {
		as(EXAMINER).post(address("/special-procedure"), beginning()).ok();
		this.clock.moveTo(LocalDate.of(2026, 11, 20));

		assertThat(as(EXAMINER).get("/api/cases/" + this.number).ok().at("/dates/workingDaysLeft").asInt())
			.isEqualTo(7);
	}

	@Test
	void aRetryHasOneEffectAndASecondProcedureIsRefused() {
		ApiClient keyed = as(EXAMINER).withKey("begin-1");

		keyed.post(address("/special-procedure"), beginning()).ok();
		JsonNode again = keyed.post(address("/special-procedure"), beginning()).ok();

		assertThat(again.path("specialProcedures")).hasSize(1);
		refused(as(EXAMINER).post(address("/special-procedure"), beginning()), 409, "procedure-running");
	}

	@Test
	void eachRefusalHasItsKind() {
		refused(as(EXAMINER).post(address("/special-procedure/end"), Map.of("result", "x")), 409,
				"no-procedure-running");
		refused(as(EXAMINER).post(address("/extension"), extension(5)), 403, "head-only");
		refused(as(HEAD).post(address("/extension"), extension(6)), 422, "invalid");
		as(HEAD).post(address("/extension"), extension(5)).ok();
		refused(as(HEAD).post(address("/extension"), extension(1)), 409, "extended-already");
		this.number = this.cases.received(SampleCases.COMPANY);
		refused(as(HEAD).post(address("/special-procedure"), beginning()), 409, "not-in-review");
		refused(as(SampleCases.COMPANY).post(address("/special-procedure"), beginning()), 404, "not-found");
	}

	@Test
	void aLengthThatIsNoneIsAFaultOfItsField() {
		for (Object amount : List.of(-1, 0.3, 1e30, 99999, 1e-30)) {
			Answer answer = as(EXAMINER).post(address("/special-procedure"), Map.of("procedure", "hearing", "expected",
					Map.of("amount", amount, "unit", "WORKING_DAYS"), "reason", "x"));

			refused(answer, 422, "invalid");
			assertThat(answer.json().at("/problems/0/field").asString()).as("%s", amount).isEqualTo("expected");
		}
		refused(as(EXAMINER).post(address("/special-procedure"), Map.of("procedure", "hearing", "reason", "x")), 422,
				"invalid");
	}

	private static void refused(Answer answer, int status, String problem) {
		assertThat(answer.status()).as("%s", answer.json()).isEqualTo(status);
		assertThat(answer.problem()).isEqualTo(problem);
	}

	private static JsonNode limit(JsonNode report, String subject) {
		return report.path("limits")
			.valueStream()
			.filter((limit) -> limit.path("subject").asString().equals(subject))
			.findFirst()
			.orElseThrow();
	}

	private static Map<String, Object> beginning() {
		return Map.of("procedure", "expert-review", "expected", Map.of("amount", 5, "unit", "WORKING_DAYS"), "reason",
				"工艺流程新颖，需专家论证");
	}

	private static Map<String, Object> extension(int days) {
		return Map.of("by", Map.of("amount", days, "unit", "WORKING_DAYS"), "reasons", "需补充核查");
	}

	private String address(String part) {
		return "/api/cases/" + this.number + part;
	}

	private ApiClient as(String username) {
		return ApiClient.anonymous(this.port).as(username);
	}

}
