package org.oneseal.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The mails there are. A mail is noted in the transaction of what it tells of and sent by
 * a later round, so it never keeps an act waiting and is tried again until the server
 * takes it. A node that sends takes the mail for ten minutes first, so no two nodes send
 * it; should the node die after the server took it and before that was noted, it goes out
 * again with the same Message-ID.
 */
@Component
public class Outbox {

	private static final Logger log = LoggerFactory.getLogger(Outbox.class);

	private static final int PAGE = 50;

	/** The pauses between them grow from one minute to one hour: half a day in all. */
	private static final int MOST_ATTEMPTS = 18;

	private static final int LONGEST_PAUSE = 60;

	private static final int LONGEST_FAILURE = 500;

	private final JdbcClient jdbc;

	private final Map<String, Letters> letters;

	private final ObjectProvider<JavaMailSender> server;

	private final String sender;

	private final Duration taken;

	private final Clock clock;

	/**
	 * Made by Spring.
	 * @param sender address the mails come from
	 * @param taken how long a mail is the node's that sends it: longer than the time-outs
	 * of the connection to the mail server in sum, and how long the mails of a dead node
	 * wait
	 */
	public Outbox(JdbcClient jdbc, List<Letters> letters, ObjectProvider<JavaMailSender> server,
			@Value("${oneseal.supervision.mail-from:oneseal@localhost}") String sender,
			@Value("${oneseal.supervision.mail-lock-time:10m}") Duration taken, Clock clock) {
		this.jdbc = jdbc;
		this.letters = letters.stream().collect(Collectors.toMap(Letters::kind, Function.identity()));
		this.server = server;
		this.sender = sender;
		this.taken = taken;
		this.clock = clock;
	}

	/** What became of a mail. */
	public enum State {

		/** Nobody was written to: there is no address. */
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

	private record Waiting(String kind, String about, String recipient, String address, int attempts,
			LocalDateTime at) {

	}

	/**
	 * Notes a mail; one that was noted before is sent again.
	 * @param kind see {@link Letters#kind}
	 * @param about id of what it tells of
	 * @param recipient id of the account or department whose mail it is
	 * @param address where it is sent
	 */
	public void put(String kind, String about, String recipient, String address) {
		this.jdbc.sql("""
				insert into mail (kind, about, recipient, address, attempts, next_try_at) values (?, ?, ?, ?, 0, ?)
				on duplicate key update address = values(address), attempts = 0,
				next_try_at = values(next_try_at), sent_at = null, failure = null""")
			.params(kind, about, recipient, address, utc(this.clock.instant()))
			.update();
	}

	/** Whether mails are sent at all. */
	public boolean hasServer() {
		return this.server.getIfAvailable() != null;
	}

	/**
	 * Sends what waits.
	 * @return how many mails the server took
	 */
	public int deliver() {
		JavaMailSender mailer = this.server.getIfAvailable();
		if (mailer == null) {
			return 0;
		}
		this.letters.values().forEach((kind) -> kind.putDue(this));
		return Math.toIntExact(waiting().stream().filter(this::take).filter((mail) -> send(mail, mailer)).count());
	}

	private List<Waiting> waiting() {
		return this.jdbc.sql("""
				select kind, about, recipient, address, attempts, next_try_at from mail where next_try_at <= ?
				order by next_try_at, kind, about, recipient limit ?""")
			.params(utc(this.clock.instant()), PAGE)
			.query((row, number) -> new Waiting(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					row.getInt(5), row.getObject(6, LocalDateTime.class)))
			.list();
	}

	/** Whether this node, and no other, sends it now. */
	private boolean take(Waiting mail) {
		return this.jdbc.sql("""
				update mail set attempts = attempts + 1, next_try_at = ?
				where kind = ? and about = ? and recipient = ? and next_try_at = ?""")
			.params(utc(this.clock.instant().plus(this.taken)), mail.kind(), mail.about(), mail.recipient(), mail.at())
			.update() == 1;
	}

	private boolean send(Waiting mail, JavaMailSender mailer) {
		try {
			mailer.send(message(mail, mailer));
			this.jdbc.sql("""
					update mail set sent_at = ?, next_try_at = null, failure = null
					where kind = ? and about = ? and recipient = ?""")
				.params(utc(this.clock.instant()), mail.kind(), mail.about(), mail.recipient())
				.update();
			return true;
		}
		catch (MailException ex) {
			log.warn("The mail {} {} was not sent: {}", mail.kind(), mail.about(), ex.getMessage());
			failed(mail, String.valueOf(ex.getMessage()));
			return false;
		}
	}

	private MimeMessage message(Waiting mail, JavaMailSender mailer) {
		Letter letter = Objects.requireNonNull(this.letters.get(mail.kind()), mail.kind())
			.write(mail.about(), mail.recipient());
		MimeMessage message = mailer.createMimeMessage();
		try {
			MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
			helper.setFrom(this.sender);
			helper.setTo(mail.address());
			helper.setSubject(letter.subject());
			helper.setText(letter.text());
			message.setHeader("Message-ID", "<" + letter.id() + ">");
			message.setHeader("Auto-Submitted", "auto-generated");
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
		return message;
	}

	private void failed(Waiting mail, String why) {
		int attempts = mail.attempts() + 1;
		LocalDateTime next = (attempts < MOST_ATTEMPTS) ? utc(
				this.clock.instant().plus(Duration.ofMinutes(Math.min(LONGEST_PAUSE, 1L << Math.min(attempts - 1, 6)))))
				: null;
		this.jdbc.sql("update mail set next_try_at = ?, failure = ? where kind = ? and about = ? and recipient = ?")
			.param(next)
			.param(why.substring(0, Math.min(LONGEST_FAILURE, why.length())))
			.param(mail.kind())
			.param(mail.about())
			.param(mail.recipient())
			.update();
	}

	/** What became of the mail to one recipient. */
	public State state(String kind, String about, String recipient) {
		Optional<State> noted = this.jdbc
			.sql("select sent_at, next_try_at from mail where kind = ? and about = ? and recipient = ?")
			.params(kind, about, recipient)
			.query((row, number) -> (row.getObject(1) != null) ? State.SENT
					: (row.getObject(2) == null) ? State.GIVEN_UP : State.WAITING)
			.optional();
		return noted
			.map((state) -> (state == State.WAITING && this.server.getIfAvailable() == null) ? State.NO_SERVER : state)
			.orElse(State.NO_ADDRESS);
	}

	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
