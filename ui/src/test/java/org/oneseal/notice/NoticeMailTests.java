package org.oneseal.notice;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Transfers;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.post.Letters;
import org.oneseal.post.Outbox;
import org.oneseal.post.SmtpSink;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails of notices, over a real connection: at once, or once a day. */
@ApplicationTest
class NoticeMailTests {

	/** A Monday, and a working day. */
	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private static final String HOLDER = "zhaogang";

	private static final String COLLEAGUE = "sunjing";

	private static final String ADDRESS = "sunjing@429900.example.invalid";

	@Autowired
	private Preferences preferences;

	@Autowired
	private Notices notices;

	@Autowired
	private Transfers transfers;

	@Autowired
	private Desk desk;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Organisation organisation;

	@Autowired
	private Noting noting;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<Letters> letters;

	@BeforeEach
	@AfterEach
	void forgetWhatOthersWereTold() {
		List.of("notice", "notice_digest", "notice_preference", "notice_channel", "mail")
			.forEach((table) -> this.jdbc.sql("delete from " + table).update());
		// their pool would fill the daily mails of this test
		this.jdbc.sql("update work_item set started_at = '2026-11-01' where state = 'POOL'").update();
	}

	@Test
	void whatIsHandedOverIsMailedAtOnceAndOnce() throws Exception {
		try (SmtpSink sink = new SmtpSink()) {
			CaseNumber number = handed();
			assertThat(outbox(sink).deliver()).isEqualTo(1);
			assertThat(outbox(sink).deliver()).isZero();

			assertThat(sink.mails()).singleElement().satisfies((mail) -> {
				assertThat(SmtpSink.to(mail)).isEqualTo(ADDRESS);
				assertThat(mail.getSubject()).isEqualTo("【转交给您】办件 " + number);
				assertThat((String) mail.getContent()).contains("孙静", "赵刚将“消防安全条件审查”转交给您办理", "出差", number.value(),
						"/case-files/" + number, "/notices/settings");
			});
		}
	}

	@Test
	void theMailIsInTheLanguageOneChose() throws Exception {
		prefer(COLLEAGUE, NoticePreferences.USUAL_TIME, true, "en", Map.of());
		try (SmtpSink sink = new SmtpSink()) {
			CaseNumber number = handed();
			outbox(sink).deliver();

			assertThat(sink.mails()).singleElement().satisfies((mail) -> {
				assertThat(mail.getSubject()).isEqualTo("[Handed to you] Case " + number);
				assertThat((String) mail.getContent()).contains("handed the step", "Please sign in");
			});
		}
	}

	@Test
	void whoWantsNoMailGetsNone() throws Exception {
		prefer(COLLEAGUE, NoticePreferences.USUAL_TIME, true, null,
				Map.of(Topic.HANDED, Channel.IN_APPLICATION, Topic.POOL, Channel.NOT));
		try (SmtpSink sink = new SmtpSink()) {
			handed();
			this.clock.moveTo(MONDAY.atTime(23, 0));
			outbox(sink).deliver();

			assertThat(sink.mails()).noneMatch((mail) -> SmtpSink.to(mail).equals(ADDRESS));
		}
		assertThat(this.notices.unread(actor(COLLEAGUE))).isEqualTo(1);
	}

	@Test
	void onceADayEverythingNewCaseByCase() throws Exception {
		prefer(COLLEAGUE, LocalTime.of(15, 0), true, null, Map.of(Topic.HANDED, Channel.DIGEST));
		try (SmtpSink sink = new SmtpSink()) {
			CaseNumber first = handed();
			CaseNumber second = handed();
			CaseNumber waiting = this.samples.accepted(SampleCases.COMPANY);
			outbox(sink).deliver();
			assertThat(mailsTo(sink)).as("before its time").isEmpty();

			this.clock.moveTo(MONDAY.atTime(15, 0));
			outbox(sink).deliver();
			outbox(sink).deliver();
			this.clock.moveTo(MONDAY.atTime(20, 0));
			outbox(sink).deliver();

			assertThat(mailsTo(sink)).singleElement().satisfies((mail) -> {
				assertThat(mail.getSubject()).isEqualTo("【每日汇总】2026年11月23日：消息 2 条，部门新件 1 件");
				assertThat((String) mail.getContent()).contains("办件 " + first, "办件 " + second, "转交给您办理",
						waiting.value(), "消防安全条件审查", "/case-files/" + first);
			});
		}
	}

	@Test
	void theNextDayTellsOnlyWhatIsNewThen() throws Exception {
		prefer(COLLEAGUE, LocalTime.of(15, 0), true, null, Map.of(Topic.HANDED, Channel.DIGEST));
		try (SmtpSink sink = new SmtpSink()) {
			handed();
			this.clock.moveTo(MONDAY.atTime(15, 0));
			outbox(sink).deliver();
			this.clock.moveTo(MONDAY.plusDays(1).atTime(15, 0));
			outbox(sink).deliver();
			assertThat(mailsTo(sink)).as("nothing new, no mail").hasSize(1);

			this.clock.moveTo(MONDAY.plusDays(1).atTime(16, 0));
			CaseNumber later = handed();
			this.clock.moveTo(MONDAY.plusDays(2).atTime(15, 0));
			outbox(sink).deliver();

			assertThat(mailsTo(sink)).hasSize(2);
			assertThat((String) mailsTo(sink).get(1).getContent()).contains(later.value());
		}
	}

	@Test
	void whatWasReadBeforeIsNotToldByMail() throws Exception {
		prefer(COLLEAGUE, LocalTime.of(15, 0), true, null, Map.of(Topic.HANDED, Channel.DIGEST));
		try (SmtpSink sink = new SmtpSink()) {
			CaseNumber number = handed();
			this.notices.readOf(this.samples.file(number).approvalCase().id(), actor(COLLEAGUE));
			this.clock.moveTo(MONDAY.atTime(15, 0));
			outbox(sink).deliver();

			assertThat(mailsTo(sink)).isEmpty();
		}
	}

	@Test
	void onADayOffTheMailWaitsUnlessOneWantsItThen() throws Exception {
		LocalDate saturday = LocalDate.of(2026, 11, 28);
		prefer(COLLEAGUE, LocalTime.of(15, 0), true, null, Map.of(Topic.HANDED, Channel.DIGEST));
		try (SmtpSink sink = new SmtpSink()) {
			this.clock.moveTo(saturday);
			CaseNumber number = handed();
			this.clock.moveTo(saturday.atTime(15, 0));
			outbox(sink).deliver();
			assertThat(mailsTo(sink)).as("Saturday").isEmpty();

			this.clock.moveTo(saturday.plusDays(2).atTime(15, 0));
			outbox(sink).deliver();
			assertThat(mailsTo(sink)).as("Monday").hasSize(1);
			assertThat((String) mailsTo(sink).get(0).getContent()).contains(number.value());

			prefer(COLLEAGUE, LocalTime.of(15, 0), false, null, Map.of(Topic.HANDED, Channel.DIGEST));
			this.clock.moveTo(saturday.plusDays(7));
			handed();
			this.clock.moveTo(saturday.plusDays(7).atTime(15, 0));
			outbox(sink).deliver();
			assertThat(mailsTo(sink)).as("the next Saturday").hasSize(2);
		}
	}

	/** Each outbox stands for a node: what they share is the database. */
	@Test
	void manyNodesSendOneMailADay() throws Exception {
		prefer(COLLEAGUE, LocalTime.of(15, 0), true, null, Map.of(Topic.HANDED, Channel.DIGEST));
		handed();
		this.clock.moveTo(MONDAY.atTime(15, 0));
		ExecutorService nodes = Executors.newFixedThreadPool(4);
		try (SmtpSink sink = new SmtpSink()) {
			Callable<Integer> round = () -> outbox(sink).deliver();
			for (Future<Integer> done : nodes.invokeAll(List.of(round, round, round, round))) {
				done.get();
			}
			outbox(sink).deliver();

			assertThat(mailsTo(sink)).hasSize(1);
		}
		finally {
			nodes.shutdownNow();
		}
	}

	@Test
	void whoLeavesTheDailyMailDoesNotGetWhatWaitedForIt() throws Exception {
		prefer(COLLEAGUE, LocalTime.of(15, 0), true, null, Map.of(Topic.HANDED, Channel.DIGEST));
		handed();
		prefer(COLLEAGUE, LocalTime.of(15, 0), true, null,
				Map.of(Topic.HANDED, Channel.IN_APPLICATION, Topic.POOL, Channel.NOT));
		this.clock.moveTo(MONDAY.atTime(15, 0));
		try (SmtpSink sink = new SmtpSink()) {
			outbox(sink).deliver();

			assertThat(mailsTo(sink)).isEmpty();
		}
	}

	/** Every kind of notice, at once and in the daily mail, in both languages. */
	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void noSubjectHasPersonalData(String language) throws Exception {
		CaseNumber number = this.samples.reviewed(SampleCases.COMPANY);
		ApprovalCase approvalCase = this.samples.file(number).approvalCase();
		Account applicant = this.organisation.account(SampleCases.COMPANY).orElseThrow();
		List<String> personal = List.of(approvalCase.applicantName(), approvalCase.subject(),
				String.valueOf(applicant.identityNumber()), String.valueOf(applicant.representative()), "赵刚", "秘密理由");
		for (Channel channel : List.of(Channel.AT_ONCE, Channel.DIGEST)) {
			forgetWhatOthersWereTold();
			prefer(COLLEAGUE, LocalTime.of(15, 0), false, language,
					Map.of(Topic.HANDED, channel, Topic.CASES, channel, Topic.URGED, channel));
			this.clock.moveTo(MONDAY);
			try (SmtpSink sink = new SmtpSink()) {
				for (Act act : Act.values()) {
					this.noting.follow(new CaseActed(approvalCase.id(), act, HOLDER, "赵刚", "429900-fire-rescue",
							"reviewFireRescue", approvalCase.status(), approvalCase.status(), null,
							Map.of("holderAfter", COLLEAGUE, "colleague", COLLEAGUE, "for", COLLEAGUE, "holderBefore",
									COLLEAGUE, "department", "429900-fire-rescue", "reason",
									"秘密理由 " + approvalCase.applicantName()),
							this.clock.instant()));
				}
				this.clock.moveTo(MONDAY.atTime(15, 0));
				for (int rounds = 0; rounds < 3; rounds++) {
					outbox(sink).deliver();
				}

				assertThat(mailsTo(sink)).as("%s", channel).isNotEmpty();
				for (MimeMessage mail : sink.mails()) {
					assertThat(mail.getSubject()).doesNotContain(personal);
				}
			}
		}
	}

	private CaseNumber handed() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		String step = this.samples.step(number, "reviewFireRescue").id();
		assertThat(this.desk.claim(step, actor(HOLDER), key())).isEmpty();
		assertThat(this.transfers.transfer(step, HOLDER, COLLEAGUE, "出差", actor(HOLDER), key())).isEmpty();
		return number;
	}

	private void prefer(String official, LocalTime at, boolean workingDaysOnly, String language,
			Map<Topic, Channel> channels) {
		this.preferences.save(new NoticePreferences(at, workingDaysOnly, language, channels), actor(official), key());
	}

	private Outbox outbox(SmtpSink sink) {
		return SmtpSink.outbox(sink.port(), this.jdbc, this.letters, this.clock);
	}

	private static List<MimeMessage> mailsTo(SmtpSink sink) {
		return sink.mails().stream().filter((mail) -> SmtpSink.to(mail).equals(ADDRESS)).toList();
	}

	private Actor actor(String username) {
		return this.samples.actor(username);
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
