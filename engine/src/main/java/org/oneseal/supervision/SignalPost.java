package org.oneseal.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import org.oneseal.organisation.Department;
import org.oneseal.organisation.Organisation;

/**
 * Tells departments of their signals by mail. A mail is noted in the transaction that
 * raises its signal and sent by a later round, so it never keeps an act waiting and is
 * tried again until the server takes it. A node that sends takes the mail for ten minutes
 * first; should it die after sending, the mail goes out again with the same Message-ID.
 */
@Component
public class SignalPost {

	private static final Logger log = LoggerFactory.getLogger(SignalPost.class);

	private static final int PAGE = 50;

	private static final Duration TAKEN = Duration.ofMinutes(10);

	/** The pauses between them grow from one minute to one hour: half a day in all. */
	private static final int MOST_ATTEMPTS = 18;

	private static final int LONGEST_PAUSE = 60;

	private static final int LONGEST_FAILURE = 500;

	private final JdbcClient jdbc;

	private final Organisation organisation;

	private final WarningRepository warnings;

	private final SignalLetter letter;

	private final ObjectProvider<JavaMailSender> server;

	private final Clock clock;

	SignalPost(JdbcClient jdbc, Organisation organisation, WarningRepository warnings, SignalLetter letter,
			ObjectProvider<JavaMailSender> server, Clock clock) {
		this.jdbc = jdbc;
		this.organisation = organisation;
		this.warnings = warnings;
		this.letter = letter;
		this.server = server;
		this.clock = clock;
	}

	/** What became of the mail of a signal. */
	public enum State {

		/** The department has no address in the organisation file. */
		NO_ADDRESS,
		/** No mail server is set. */
		NO_SERVER,
		/** It is sent with one of the next rounds. */
		WAITING,
		/** The server took it. */
		SENT,
		/** No server took it in half a day. */
		GIVEN_UP

	}

	private record Waiting(String signal, String address, int attempts, LocalDateTime at) {

	}

	@EventListener
	void note(SignalRaised raised) {
		this.organisation.findDepartment(raised.warning().department())
			.flatMap(Department::mail)
			.ifPresent((address) -> this.jdbc.sql("""
					insert into signal_mail (signal_id, address, attempts, next_try_at) values (?, ?, 0, ?)
					on duplicate key update address = values(address), attempts = 0,
					next_try_at = values(next_try_at), sent_at = null, failure = null""")
				.params(raised.warning().id(), address, utc(this.clock.instant()))
				.update());
	}

	/**
	 * Sends what waits.
	 * @return how many mails the server took
	 */
	public int deliver() {
		JavaMailSender sender = this.server.getIfAvailable();
		if (sender == null) {
			return 0;
		}
		return Math.toIntExact(waiting().stream().filter(this::take).filter((mail) -> send(mail, sender)).count());
	}

	private List<Waiting> waiting() {
		return this.jdbc.sql("""
				select signal_id, address, attempts, next_try_at from signal_mail where next_try_at <= ?
				order by next_try_at, signal_id limit ?""")
			.params(utc(this.clock.instant()), PAGE)
			.query((row, number) -> new Waiting(row.getString(1), row.getString(2), row.getInt(3),
					row.getObject(4, LocalDateTime.class)))
			.list();
	}

	/** Whether this node, and no other, sends it now. */
	private boolean take(Waiting mail) {
		return this.jdbc.sql(
				"update signal_mail set attempts = attempts + 1, next_try_at = ? where signal_id = ? and next_try_at = ?")
			.params(utc(this.clock.instant().plus(TAKEN)), mail.signal(), mail.at())
			.update() == 1;
	}

	private boolean send(Waiting mail, JavaMailSender sender) {
		try {
			sender.send(this.letter.of(this.warnings.findById(mail.signal()).orElseThrow(), mail.address(), sender));
			this.jdbc.sql("update signal_mail set sent_at = ?, next_try_at = null, failure = null where signal_id = ?")
				.params(utc(this.clock.instant()), mail.signal())
				.update();
			return true;
		}
		catch (MailException ex) {
			log.warn("The mail of the signal {} was not sent: {}", mail.signal(), ex.getMessage());
			failed(mail, String.valueOf(ex.getMessage()));
			return false;
		}
	}

	private void failed(Waiting mail, String why) {
		int attempts = mail.attempts() + 1;
		LocalDateTime next = (attempts < MOST_ATTEMPTS) ? utc(
				this.clock.instant().plus(Duration.ofMinutes(Math.min(LONGEST_PAUSE, 1L << Math.min(attempts - 1, 6)))))
				: null;
		this.jdbc.sql("update signal_mail set next_try_at = ?, failure = ? where signal_id = ?")
			.param(next)
			.param(why.substring(0, Math.min(LONGEST_FAILURE, why.length())))
			.param(mail.signal())
			.update();
	}

	/** What became of the mail of a signal. */
	public State of(Warning warning) {
		return this.jdbc.sql("select sent_at, next_try_at from signal_mail where signal_id = ?")
			.param(warning.id())
			.query((row, number) -> (row.getObject(1) != null) ? State.SENT
					: (row.getObject(2) == null) ? State.GIVEN_UP : State.WAITING)
			.optional()
			.map((state) -> (state == State.WAITING && this.server.getIfAvailable() == null) ? State.NO_SERVER : state)
			.orElse(State.NO_ADDRESS);
	}

	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
