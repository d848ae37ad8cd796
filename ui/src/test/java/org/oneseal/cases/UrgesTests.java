package org.oneseal.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.audit.AuditEntry;
import org.oneseal.audit.AuditTrail;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.post.Letters;
import org.oneseal.post.Outbox;
import org.oneseal.post.SmtpSink;
import org.oneseal.worklist.WorkItem;
import org.oneseal.worklist.Worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who waits asks those who have a step to hurry. */
@ApplicationTest
class UrgesTests {

	/** A Friday. */
	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

	private static final String LEAD = "chenjianguo";

	private static final String HEAD = "wangzhiyuan";

	private static final String HOLDER = "zhaogang";

	private static final String COLLEAGUE = "sunjing";

	@Autowired
	private Urges urges;

	@Autowired
	private Desk desk;

	@Autowired
	private Delegations delegations;

	@Autowired
	private Worklist worklist;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private SampleCases samples;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<Letters> letters;

	private CaseNumber number;

	private String fire;

	private String market;

	@BeforeEach
	void aCaseThatThreeDepartmentsReview() {
		this.number = this.samples.accepted(SampleCases.COMPANY);
		this.fire = this.samples.step(this.number, "reviewFireRescue").id();
		this.market = this.samples.step(this.number, "reviewMarketRegulation").id();
		this.clock.moveTo(FRIDAY);
		forgetTheMailsOfOthers();
	}

	@AfterEach
	void forgetTheMailsOfOthers() {
		this.jdbc.sql("update mail set next_try_at = null").update();
	}

	@Test
	void anOfficialOfTheLeadDepartmentUrgesTheHolder() {
		claim(this.fire, HOLDER);

		assertThat(urge(this.fire, " 其他部门均已审查完毕，请尽快办理 ", LEAD)).isEmpty();

		assertThat(this.urges.of(caseId())).singleElement().satisfies((urging) -> {
			assertThat(urging.stepId()).isEqualTo(this.fire);
			assertThat(urging.by()).isEqualTo(LEAD);
			assertThat(urging.words()).isEqualTo("其他部门均已审查完毕，请尽快办理");
		});
		assertThat(last().act()).isEqualTo(Act.URGED);
		assertThat(last().by()).isEqualTo(LEAD);
		assertThat(last().stepId()).isEqualTo("reviewFireRescue");
		assertThat(last().details()).containsEntry("holder", HOLDER).containsEntry("urged", "其他部门均已审查完毕，请尽快办理");
		assertThat(this.trail.read(caseId()).isIntact()).isTrue();
	}

	@Test
	void thoseWhoAreUrgedSeeItInTheirWork() {
		assertThat(line(Worklist.View.POOL, HOLDER).urgedAt()).isNull();

		assertThat(urge(this.fire, "请尽快办理", LEAD)).isEmpty();

		Instant urged = this.urges.of(caseId()).get(0).at();
		assertThat(line(Worklist.View.POOL, HOLDER).urgedAt()).isEqualTo(urged);
		assertThat(line(Worklist.View.POOL, COLLEAGUE).urgedAt()).isEqualTo(urged);
		claim(this.fire, HOLDER);
		assertThat(line(Worklist.View.MINE, HOLDER).urgedAt()).isEqualTo(urged);
		assertThat(line(Worklist.View.POOL, LEAD).urgedAt()).as("the step of another department").isNull();
	}

	@Test
	void onePersonUrgesAStepOnceAWorkingDay() {
		assertThat(urge(this.fire, "请尽快办理", LEAD)).isEmpty();

		assertThat(this.urges.urge(this.fire, "再催一次", actor(LEAD), key())).singleElement().satisfies((problem) -> {
			assertThat(problem.message()).isEqualTo("urge.once-a-day");
			assertThat(problem.arguments()).as("when the next is possible").containsExactly(LocalDate.of(2026, 11, 30));
		});
		assertThat(urge(this.fire, "请尽快办理", HEAD)).as("somebody else").isEmpty();
		assertThat(urge(this.samples.step(this.number, "reviewUrbanManagement").id(), "请尽快办理", LEAD)).as("another step")
			.isEmpty();
		this.clock.moveTo(FRIDAY.plusDays(1));
		assertThat(urge(this.fire, "周六", LEAD)).containsExactly("urge.once-a-day");
		this.clock.moveTo(FRIDAY.plusDays(3));
		assertThat(urge(this.fire, "周一", LEAD)).isEmpty();
		assertThat(this.urges.of(caseId())).hasSize(4);
	}

	@Test
	void onADayOffOneMayUrgeOnceUntilTheNextWorkingDay() {
		this.clock.moveTo(FRIDAY.plusDays(1));
		assertThat(urge(this.fire, "周六", LEAD)).isEmpty();

		this.clock.moveTo(FRIDAY.plusDays(2));
		assertThat(urge(this.fire, "周日", LEAD)).containsExactly("urge.once-a-day");
		this.clock.moveTo(FRIDAY.plusDays(3));
		assertThat(urge(this.fire, "周一", LEAD)).isEmpty();
	}

	@Test
	void strangersAndApplicantsDoNotUrge() {
		assertThat(urge(this.fire, "x", "huangwei")).as("it reviews the case too").containsExactly("urge.not-yours");
		assertThat(urge(this.fire, "x", HOLDER)).containsExactly("urge.not-yours");
		assertThat(urge(this.fire, "x", SampleCases.COMPANY)).containsExactly("urge.not-yours");
		assertThatThrownBy(() -> urge(this.fire, "x", "songyaqin")).isInstanceOf(NoSuchCaseException.class);
		assertThatThrownBy(() -> urge("no-step", "x", LEAD)).isInstanceOf(NoSuchCaseException.class);
		assertThat(this.urges.of(caseId())).isEmpty();
	}

	@Test
	void nobodyUrgesThemselves() {
		assertThat(urge(this.market, "x", LEAD)).as("they could take it").containsExactly("urge.own");
		assertThat(urge(this.market, "x", HEAD)).as("the head urges the pool").isEmpty();
		claim(this.market, LEAD);
		assertThat(urge(this.market, "x", LEAD)).containsExactly("urge.own");
		assertThat(this.delegations.delegate(this.market, "helei", "请核对", actor(LEAD), key())).isEmpty();
		assertThat(urge(this.market, "x", "helei")).containsExactly("urge.own");
		assertThat(urge(this.market, "x", "linxiaomei")).as("a colleague of the lead department").isEmpty();
	}

	@Test
	void whatIsOverOrWaitsForTheApplicantIsNotUrged() {
		this.samples.agree(this.number, "reviewFireRescue", HOLDER);
		assertThat(urge(this.fire, "x", LEAD)).containsExactly("step.over");

		CaseNumber other = this.samples.received(SampleCases.COMPANY);
		this.samples.askForCorrection(other);
		Step correction = this.samples.step(other, "correction");
		assertThat(messages(this.urges.urge(correction.id(), "x", actor(SampleCases.CLERK), key())))
			.containsExactly("urge.with-applicant");
	}

	@Test
	void wordsAreNeeded() {
		assertThat(urge(this.fire, "　", LEAD)).containsExactly("urge.words-required");
		assertThat(urge(this.fire, "x".repeat(501), LEAD)).containsExactly("text.too-long");
		assertThat(urge(this.fire, "x".repeat(500), LEAD)).isEmpty();
	}

	@Test
	void theHolderGetsOneMailAlsoWhenTheCommandIsSentTwice() throws Exception {
		claim(this.fire, HOLDER);
		String once = key();
		try (SmtpSink sink = new SmtpSink()) {
			assertThat(this.urges.urge(this.fire, "请尽快办理", actor(LEAD), once)).isEmpty();
			assertThat(this.urges.urge(this.fire, "请尽快办理", actor(LEAD), once)).isEmpty();
			assertThat(outbox(sink.port()).deliver()).isEqualTo(1);
			assertThat(outbox(sink.port()).deliver()).isZero();

			assertThat(sink.mails()).singleElement().satisfies((mail) -> {
				assertThat(SmtpSink.to(mail)).isEqualTo("zhaogang@429900.example.invalid");
				assertThat(mail.getSubject()).isEqualTo("【催办】办件 " + this.number);
				assertThat((String) mail.getContent()).contains("赵刚", "陈建国", this.number.value(), "消防安全条件审查", "请尽快办理",
						"/case-files/" + this.number);
			});
		}
		assertThat(this.urges.of(caseId())).hasSize(1);
		assertThat(this.trail.of(caseId()).stream().map(AuditEntry::act)).containsOnlyOnce(Act.URGED);
		assertThat(this.trail.read(caseId()).isIntact()).isTrue();
	}

	@Test
	void whileNobodyHoldsItEverybodyWhoCouldTakeItGetsAMail() throws Exception {
		try (SmtpSink sink = new SmtpSink()) {
			urge(this.fire, "请尽快领取", LEAD);
			assertThat(outbox(sink.port()).deliver()).isEqualTo(2);

			assertThat(sink.mails()).extracting(SmtpSink::to)
				.containsExactlyInAnyOrder("zhaogang@429900.example.invalid", "sunjing@429900.example.invalid");
		}
	}

	@Test
	void whereNobodyHasAnAddressTheDepartmentGetsTheMail() throws Exception {
		claim(this.market, LEAD);
		try (SmtpSink sink = new SmtpSink()) {
			urge(this.market, "请尽快办理", HEAD);
			assertThat(outbox(sink.port()).deliver()).isEqualTo(1);

			assertThat(sink.mails()).singleElement()
				.satisfies(
						(mail) -> assertThat(SmtpSink.to(mail)).isEqualTo("market-regulation@429900.example.invalid"));
		}
	}

	@Test
	void whatWasRefusedIsNotMailed() throws Exception {
		urge(this.fire, "", LEAD);
		urge(this.fire, "x", "huangwei");
		try (SmtpSink sink = new SmtpSink()) {
			this.clock.advance(Duration.ofMinutes(1));
			assertThat(outbox(sink.port()).deliver()).isZero();
		}
	}

	private Outbox outbox(int port) {
		return SmtpSink.outbox(port, this.jdbc, this.letters, this.clock);
	}

	private void claim(String step, String official) {
		assertThat(this.desk.claim(step, actor(official), key())).isEmpty();
	}

	private List<String> urge(String step, String words, String by) {
		return messages(this.urges.urge(step, words, actor(by), key()));
	}

	private static List<String> messages(List<Problem> problems) {
		return problems.stream().map(Problem::message).toList();
	}

	private WorkItem line(Worklist.View view, String official) {
		return this.worklist.page(view, actor(official), this.number.value(), null, 10).items().get(0);
	}

	private AuditEntry last() {
		List<AuditEntry> all = this.trail.of(caseId());
		return all.get(all.size() - 1);
	}

	private String caseId() {
		return this.samples.file(this.number).approvalCase().id();
	}

	private Actor actor(String username) {
		return this.samples.actor(username);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
