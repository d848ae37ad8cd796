package org.oneseal.supervision;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.cases.CaseNumber;
import org.oneseal.matter.Limit;
import org.oneseal.organisation.Organisation;
import org.oneseal.post.Letter;
import org.oneseal.post.Outbox;
import org.oneseal.post.SmtpSink;
import org.oneseal.specialprocedure.SpecialProcedures;

import static org.assertj.core.api.Assertions.assertThat;

/** Signals by mail, with a real mail server. */
@ApplicationTest
class SignalPostTests {

	@Autowired
	private MovableClock clock;

	@Autowired
	private SampleCases samples;

	@Autowired
	private SpecialProcedures procedures;

	@Autowired
	private Patrol patrol;

	@Autowired
	private WarningRepository warnings;

	@Autowired
	private SignalPost post;

	@Autowired
	private Outbox withoutServer;

	@Autowired
	private SignalLetter letter;

	@Autowired
	private Organisation organisation;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MessageSource messages;

	@BeforeEach
	@AfterEach
	void forgetTheMailsOfOtherSignals() {
		this.jdbc.sql("update mail set next_try_at = null").update();
	}

	@Test
	void theDepartmentGetsOneMailOfEachSignal() throws Exception {
		Warning warning = late();
		try (SmtpSink sink = new SmtpSink()) {
			Outbox outbox = outbox(sink.port());
			SignalPost post = post(outbox);

			assertThat(post.of(warning)).isEqualTo(Outbox.State.WAITING);
			assertThat(outbox.deliver()).isEqualTo(1);
			assertThat(outbox.deliver()).isZero();

			assertThat(post.of(warning)).isEqualTo(Outbox.State.SENT);
			assertThat(sink.mails()).singleElement().satisfies((mail) -> assertThat(of(mail, warning)).isTrue());
		}
	}

	private static boolean of(MimeMessage mail, Warning warning) throws MessagingException, IOException {
		assertThat(mail.getRecipients(Message.RecipientType.TO)).singleElement()
			.hasToString("fire-rescue@429900.example.invalid");
		assertThat(mail.getSubject()).isEqualTo("【黄牌】办件 " + warning.caseNumber() + " 监察信号");
		assertThat((String) mail.getContent()).contains("江城市消防救援支队", "环节超时", "2026年11月26日",
				"/supervision/signals/" + warning.id());
		return mail.getMessageID().contains(warning.id());
	}

	@Test
	void aSignalThatStandsAgainIsMailedAgain() throws Exception {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.clock.moveTo(LocalDate.of(2026, 12, 1));
		this.patrol.run();
		Warning near = of(number, Cause.PROMISE_NEAR);
		try (SmtpSink sink = new SmtpSink()) {
			Outbox outbox = outbox(sink.port());
			forgetTheMailsButOf(near);
			outbox.deliver();

			this.procedures.begin(number, "expert-review", Limit.workingDays(3), "须专家评审",
					this.samples.actor("wangzhiyuan"), UUID.randomUUID().toString());
			assertThat(of(number, Cause.PROMISE_NEAR).isLifted()).isTrue();
			this.clock.advance(Duration.ofHours(1));
			this.procedures.end(number, "无须评审", this.samples.actor("wangzhiyuan"), UUID.randomUUID().toString());
			this.patrol.run();
			assertThat(post(outbox).of(near)).isEqualTo(Outbox.State.WAITING);
			forgetTheMailsButOf(near);
			outbox.deliver();

			assertThat(sink.mails()).extracting(MimeMessage::getMessageID)
				.filteredOn((id) -> id.contains(near.id()))
				.hasSize(2);
		}
	}

	private Warning of(CaseNumber number, Cause cause) {
		return this.warnings.findByCaseIdOrderByRaisedAtAscIdAsc(this.samples.file(number).approvalCase().id())
			.stream()
			.filter((warning) -> warning.cause() == cause)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aServerThatIsAwayIsTriedAgainLater() throws Exception {
		Warning warning = late();
		int nobody;
		try (SmtpSink gone = new SmtpSink()) {
			nobody = gone.port();
		}
		Outbox broken = outbox(nobody);

		assertThat(broken.deliver()).isZero();
		assertThat(post(broken).of(warning)).isEqualTo(Outbox.State.WAITING);
		try (SmtpSink sink = new SmtpSink()) {
			assertThat(outbox(sink.port()).deliver()).as("the pause is not over").isZero();
			this.clock.advance(Duration.ofMinutes(2));
			assertThat(outbox(sink.port()).deliver()).isEqualTo(1);
		}
	}

	@Test
	void withoutAServerNothingIsSentAndThePageSaysSo() {
		Warning warning = late();

		assertThat(this.withoutServer.deliver()).isZero();

		assertThat(this.post.of(warning)).isEqualTo(Outbox.State.NO_SERVER);
	}

	@Test
	void anAuthorityThatReadsEnglishIsToldInEnglish() {
		Warning warning = late();
		SupervisionSettings english = new Binder(
				new MapConfigurationPropertySource(Map.of("oneseal.supervision.authorities.429900.language", "en")))
			.bind("oneseal.supervision", SupervisionSettings.class)
			.get();

		Letter mail = new SignalLetter(this.warnings, this.messages, this.organisation, english,
				"https://permits.example.invalid")
			.write(warning.id(), warning.department());

		assertThat(mail.subject()).isEqualTo("[Yellow] Signal of supervision on case " + warning.caseNumber());
		assertThat(mail.text()).contains("Past the limit of the step", "26 November 2026",
				"https://permits.example.invalid/supervision/signals/" + warning.id());
	}

	private Warning late() {
		CaseNumber number = this.samples.accepted(SampleCases.COMPANY);
		this.samples.agree(number, "reviewUrbanManagement", "huangwei");
		this.clock.moveTo(LocalDate.of(2026, 11, 27));
		this.patrol.run();
		List<Warning> raised = this.warnings
			.findByCaseIdOrderByRaisedAtAscIdAsc(this.samples.file(number).approvalCase().id());
		Optional<Warning> warning = raised.stream().filter((each) -> each.cause() == Cause.STEP_PASSED).findFirst();
		forgetTheMailsButOf(warning.orElseThrow());
		return warning.orElseThrow();
	}

	private void forgetTheMailsButOf(Warning warning) {
		this.jdbc.sql("update mail set next_try_at = null where about <> ?").param(warning.id()).update();
	}

	private SignalPost post(Outbox outbox) {
		return new SignalPost(outbox, this.organisation);
	}

	private Outbox outbox(int port) {
		return SmtpSink.outbox(port, this.jdbc, List.of(this.letter), this.clock);
	}

}
