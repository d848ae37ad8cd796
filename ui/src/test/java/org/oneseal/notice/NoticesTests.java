package org.oneseal.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.acceptance.CorrectionAnswer;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Delegations;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Transfers;
import org.oneseal.cases.Urges;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.OfficialsConcerned;
import org.oneseal.supervision.Patrol;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told of what, in the application. */
@ApplicationTest
class NoticesTests {

	private static final String REVIEW = "reviewMarketRegulation";

	private static final String FIRE = "reviewFireRescue";

	private static final String HOLDER = "chenjianguo";

	private static final String COLLEAGUE = "helei";

	private static final String HEAD = "wangzhiyuan";

	private static final String FIRE_FIGHTER = "zhaogang";

	@Autowired
	private Notices notices;

	@Autowired
	private NoticeWords words;

	@Autowired
	private Preferences preferences;

	@Autowired
	private Transfers transfers;

	@Autowired
	private Delegations delegations;

	@Autowired
	private Urges urges;

	@Autowired
	private Desk desk;

	@Autowired
	private CorrectionAnswer corrections;

	@Autowired
	private Patrol patrol;

	@Autowired
	private SampleCases samples;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void forgetWhatOthersWereTold() {
		List.of("notice", "notice_digest", "notice_preference", "notice_channel", "mail")
			.forEach((table) -> this.jdbc.sql("delete from " + table).update());
	}

	@Test
	void theColleagueIsToldOfWhatIsHandedOverAndNobodyElse() {
		CaseNumber number = held();

		assertThat(this.transfers.transfer(step(number), HOLDER, COLLEAGUE, "出差，下周不在岗", actor(HOLDER), key()))
			.isEmpty();

		assertThat(of(COLLEAGUE)).singleElement().satisfies((notice) -> {
			assertThat(notice.kind()).isEqualTo("HANDED_TO_YOU");
			assertThat(notice.words()).isEqualTo("出差，下周不在岗");
			assertThat(notice.about().caseNumber()).isEqualTo(number.value());
			assertThat(this.words.sentence(notice, Locale.CHINESE)).isEqualTo("陈建国将“食品安全条件审查”转交给您办理。");
			assertThat(this.words.sentence(notice, Locale.ENGLISH))
				.isEqualTo("陈建国 handed the step \"Examination of the food safety conditions\" to you.");
		});
		assertThat(of(HOLDER)).as("who did it").isEmpty();
		assertThat(of("linxiaomei")).isEmpty();
	}

	@Test
	void whoeverLosesAStepToTheHeadIsToldToo() {
		CaseNumber number = held();

		this.transfers.transfer(step(number), HOLDER, COLLEAGUE, "病假", actor(HEAD), key());

		assertThat(kinds(HOLDER)).containsExactly("TAKEN_FROM_YOU");
		assertThat(kinds(COLLEAGUE)).containsExactly("HANDED_TO_YOU");
		assertThat(kinds(HEAD)).isEmpty();
	}

	@Test
	void aCommandSentTwiceTellsOnceAndARefusedOneNothing() {
		CaseNumber number = held();
		String once = key();

		this.transfers.transfer(step(number), HOLDER, COLLEAGUE, "出差", actor(HOLDER), once);
		this.transfers.transfer(step(number), HOLDER, COLLEAGUE, "出差", actor(HOLDER), once);
		assertThat(this.transfers.transfer(step(number), COLLEAGUE, "linxiaomei", " ", actor(COLLEAGUE), key()))
			.isNotEmpty();

		assertThat(kinds(COLLEAGUE)).containsExactly("HANDED_TO_YOU");
		assertThat(kinds("linxiaomei")).isEmpty();
	}

	@Test
	void whoIsAskedAndWhoAskedAreToldOfEachOther() {
		CaseNumber number = held();

		this.delegations.delegate(step(number), COLLEAGUE, "请核对图纸", actor(HOLDER), key());
		assertThat(kinds(COLLEAGUE)).containsExactly("DELEGATED");
		this.delegations.answer(step(number), "图纸一致", actor(COLLEAGUE), key());
		assertThat(kinds(HOLDER)).containsExactly("DELEGATION_ANSWERED");
		this.delegations.delegate(step(number), COLLEAGUE, "再核对一次", actor(HOLDER), key());
		this.delegations.callBack(step(number), "不需要了", actor(HEAD), key());

		assertThat(kinds(COLLEAGUE)).containsExactly("CALLED_BACK", "DELEGATED", "DELEGATED");
		assertThat(kinds(HOLDER)).as("the head called back for them")
			.containsExactly("CALLED_BACK_FOR_YOU", "DELEGATION_ANSWERED");
	}

	@Test
	void aWithdrawalTellsWhoHasTheStepAndWhoTookTheCaseIn() {
		CaseNumber number = held();

		this.samples.withdraw(number, SampleCases.COMPANY);

		assertThat(of(HOLDER)).singleElement().satisfies((notice) -> {
			assertThat(notice.kind()).isEqualTo("STEP_ENDED");
			assertThat(this.words.sentence(notice, Locale.CHINESE)).contains("食品安全条件审查", "已撤回");
		});
		assertThat(kinds(SampleCases.CLERK)).containsExactly("WITHDRAWN");
	}

	@Test
	void theClerkIsToldThatTheApplicantCorrected() {
		CaseNumber number = this.samples.toBeCorrected(SampleCases.COMPANY);
		assertThat(kinds(SampleCases.CLERK)).isEmpty();

		assertThat(this.corrections.file(number, actor(SampleCases.COMPANY), key())).isEmpty();

		assertThat(kinds(SampleCases.CLERK)).containsExactly("CORRECTED");
	}

	@Test
	void thoseWhoExaminedAreToldTheOutcome() {
		CaseNumber number = this.samples.granted(SampleCases.COMPANY);

		assertThat(kinds(HOLDER)).containsExactly("GRANTED");
		assertThat(kinds(FIRE_FIGHTER)).containsExactly("GRANTED");
		assertThat(kinds(SampleCases.DECIDER)).as("who decided").doesNotContain("GRANTED");
		this.samples.runAutomaticSteps();
		assertThat(of(SampleCases.DECIDER)).filteredOn((notice) -> notice.about().caseNumber().equals(number.value()))
			.extracting(Notice::kind)
			.contains("LICENCE_ISSUED");
	}

	@Test
	void whoIsUrgedIsToldWhateverTheyPreferForMails() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		String fire = this.samples.step(number, FIRE).id();
		prefer(FIRE_FIGHTER, Topic.URGED, Channel.IN_APPLICATION);

		assertThat(this.urges.urge(fire, "请尽快办理", actor(HOLDER), key())).isEmpty();

		assertThat(of(FIRE_FIGHTER)).singleElement().extracting(Notice::words).isEqualTo("请尽快办理");
		assertThat(kinds("sunjing")).containsExactly("URGED");
		assertThat(mailsOf("URGE", FIRE_FIGHTER)).isZero();
		assertThat(mailsOf("URGE", "sunjing")).isEqualTo(1);
	}

	@Test
	void aSignalIsToldToWhoHasTheStepAndItsMailIsNotDoubled() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.desk.claim(this.samples.step(number, FIRE).id(), actor(FIRE_FIGHTER), key());
		this.clock.moveTo(LocalDate.of(2026, 12, 7));
		this.patrol.run();

		assertThat(of(FIRE_FIGHTER)).filteredOn((notice) -> notice.about().caseNumber().equals(number.value()))
			.isNotEmpty()
			.allMatch((notice) -> notice.kind().equals("SIGNAL_RAISED"));
		assertThat(mailsOf("NOTICE", FIRE_FIGHTER)).isZero();
	}

	@Test
	void newWorkIsToldOneByOneOnlyToWhoAskedForThatAndMayTakeIt() {
		prefer("sunjing", Topic.POOL, Channel.IN_APPLICATION);
		prefer(SampleCases.CLERK, Topic.POOL, Channel.IN_APPLICATION);

		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);

		assertThat(of("sunjing")).singleElement().satisfies((notice) -> {
			assertThat(notice.kind()).isEqualTo("NEW_IN_POOL");
			assertThat(notice.about().caseNumber()).isEqualTo(number.value());
			assertThat(notice.about().stepKey()).isEqualTo(FIRE);
		});
		assertThat(kinds(FIRE_FIGHTER)).as("did not ask").isEmpty();
		assertThat(of(SampleCases.CLERK)).as("takes in and does not examine")
			.extracting((notice) -> notice.about().stepKey())
			.containsExactly("acceptance");
	}

	@Test
	void newsThatAreNoActOnACaseAreToldToThoseTheyName() {
		this.events.publishEvent(
				new OfficialsConcerned("URGED", Set.of(HOLDER, COLLEAGUE, "hehua"), HOLDER, "十件已办结", "/work?tab=done"));

		assertThat(of(COLLEAGUE)).singleElement().satisfies((notice) -> {
			assertThat(notice.topic()).isEqualTo(Topic.OTHER);
			assertThat(notice.href()).isEqualTo("/work?tab=done");
			assertThat(notice.about()).isNull();
		});
		assertThat(of(HOLDER)).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from notice where recipient = 'hehua'").query(Integer.class).single())
			.as("no official")
			.isZero();
	}

	@Test
	void unreadOnesComeFirstPageByPageWhileOthersAreRead() {
		List<CaseNumber> numbers = Stream.generate(this::handed).limit(5).toList();
		List<Notice> all = of(COLLEAGUE);
		assertThat(all).extracting((notice) -> notice.about().caseNumber())
			.containsExactly(numbers.get(4).value(), numbers.get(3).value(), numbers.get(2).value(),
					numbers.get(1).value(), numbers.get(0).value());

		this.notices.read(all.get(0).id(), actor(COLLEAGUE));
		this.notices.read(all.get(1).id(), actor(HOLDER));

		assertThat(this.notices.unread(actor(COLLEAGUE))).as("nobody reads for others").isEqualTo(4);
		Notices.Page first = this.notices.page(actor(COLLEAGUE), null, 2);
		Notices.Page second = this.notices.page(actor(COLLEAGUE), first.after(), 2);
		Notices.Page third = this.notices.page(actor(COLLEAGUE), second.after(), 2);
		assertThat(Stream.of(first, second, third).flatMap((page) -> page.items().stream())).extracting(Notice::id)
			.containsExactly(all.get(1).id(), all.get(2).id(), all.get(3).id(), all.get(4).id(), all.get(0).id());
		assertThat(third.after()).isNull();
		assertThat(NoticePosition.parse(first.after().token())).contains(first.after());
	}

	@Test
	void theWordsAreCutToWhatIsKept() {
		CaseNumber number = held();

		this.transfers.transfer(step(number), HOLDER, COLLEAGUE, "理".repeat(2000), actor(HOLDER), key());

		assertThat(of(COLLEAGUE)).singleElement().extracting(Notice::words).isEqualTo("理".repeat(500));
	}

	private CaseNumber handed() {
		CaseNumber number = held();
		assertThat(this.transfers.transfer(step(number), HOLDER, COLLEAGUE, "出差", actor(HOLDER), key())).isEmpty();
		return number;
	}

	private CaseNumber held() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		assertThat(this.desk.claim(step(number), actor(HOLDER), key())).isEmpty();
		return number;
	}

	private String step(CaseNumber number) {
		return this.samples.step(number, REVIEW).id();
	}

	private void prefer(String official, Topic topic, Channel channel) {
		this.preferences.save(new NoticePreferences(NoticePreferences.USUAL_TIME, true, null, Map.of(topic, channel)),
				actor(official), key());
	}

	private int mailsOf(String kind, String recipient) {
		return this.jdbc.sql(
				"select count(*) from mail where kind = ? and recipient = ? and next_try_at is not null and address is not null")
			.params(kind, recipient)
			.query(Integer.class)
			.single();
	}

	private List<String> kinds(String official) {
		return of(official).stream().map(Notice::kind).toList();
	}

	private List<Notice> of(String official) {
		return this.notices.page(actor(official), null, Notices.LARGEST_PAGE).items();
	}

	private Actor actor(String username) {
		return this.samples.actor(username);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
