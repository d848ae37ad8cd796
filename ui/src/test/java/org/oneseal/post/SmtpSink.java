package org.oneseal.post;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A mail server that takes every mail and keeps it, on a port of its own. What it was not
 * told to the end is no mail, and who breaks off disturbs nobody else.
 */
public final class SmtpSink implements AutoCloseable {

	private final ServerSocket socket;

	private final List<MimeMessage> mails = new CopyOnWriteArrayList<>();

	private final AtomicInteger brokenOff = new AtomicInteger();

	public SmtpSink() throws IOException {
		this.socket = new ServerSocket(0, 10, InetAddress.getByName("localhost"));
		Thread server = new Thread(this::serve, "smtp");
		server.setDaemon(true);
		server.start();
	}

	public int port() {
		return this.socket.getLocalPort();
	}

	public List<MimeMessage> mails() {
		return this.mails;
	}

	/** An outbox that sends to the server on a port, as the program's does. */
	public static Outbox outbox(int port, JdbcClient jdbc, List<Letters> letters, Clock clock) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("localhost");
		sender.setPort(port);
		sender.setDefaultEncoding("UTF-8");
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("mail", sender);
		return new Outbox(jdbc, letters, beans.getBeanProvider(JavaMailSender.class), "oneseal@localhost",
				Duration.ofMinutes(10), clock);
	}

	/** Whom a mail is for. */
	public static String to(MimeMessage mail) {
		try {
			return mail.getRecipients(Message.RecipientType.TO)[0].toString();
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket client = this.socket.accept()) {
				listen(client);
			}
			catch (IOException ex) {
				if (!this.socket.isClosed()) {
					throw new UncheckedIOException(ex);
				}
			}
		}
	}

	private void listen(Socket client) {
		try {
			talk(client);
		}
		catch (IOException ex) {
			// a client that was killed or ran out of patience
			this.brokenOff.incrementAndGet();
		}
	}

	/** How many clients broke off. */
	public int brokenOff() {
		return this.brokenOff.get();
	}

	private void talk(Socket client) throws IOException {
		BufferedReader in = new BufferedReader(
				new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
		say(client, "220 sink");
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			if (line.equals("DATA")) {
				say(client, "354 go on");
				this.mails.add(read(in));
			}
			say(client, line.equals("QUIT") ? "221 bye" : "250 ok");
		}
	}

	private static MimeMessage read(BufferedReader in) throws IOException {
		StringBuilder mail = new StringBuilder();
		for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
			if (line == null) {
				throw new EOFException("The mail has no end");
			}
			mail.append(line).append("\r\n");
		}
		try {
			return new MimeMessage(Session.getInstance(new Properties()),
					new java.io.ByteArrayInputStream(mail.toString().getBytes(StandardCharsets.ISO_8859_1)));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void say(Socket client, String line) throws IOException {
		client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
