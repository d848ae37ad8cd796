package org.oneseal.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.oneseal.database.SharedDatabase;
import org.oneseal.post.SmtpSink;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two programs on one database, set up as docs/operations.md says, but with lock times of
 * seconds. Requests go to them in turn, also to one that is dead.
 */
final class Nodes implements AutoCloseable {

	/** How long the jobs of a dead node are its own. */
	static final int JOB_LOCK_SECONDS = 20;

	/** Who holds a job, as the database has it. */
	private static final String FIRST = "first";

	private static final String SECOND = "second";

	/** How often jobs are looked for whose lock is over. */
	static final int RESET_SECONDS = 2;

	private static final List<String> SETTINGS = List.of(
			"--flowable.process.async.executor.async-job-lock-time=PT" + JOB_LOCK_SECONDS + "S",
			"--flowable.process.async.executor.timer-lock-time=PT" + JOB_LOCK_SECONDS + "S",
			"--flowable.process.async.executor.reset-expired-jobs-interval=PT" + RESET_SECONDS + "S",
			"--oneseal.batch.lock-time=10s", "--oneseal.batch.every=1s", "--oneseal.supervision.mail-lock-time=20s",
			"--oneseal.supervision.every=2s", "--spring.mail.host=localhost");

	private final SharedDatabase database;

	private final SmtpSink mails = new SmtpSink();

	private final RunningOneSeal first;

	private final RunningOneSeal second;

	private final AtomicInteger turn = new AtomicInteger();

	/** Made of programs and a database of this name. */
	Nodes(String name) throws IOException {
		this.first = new RunningOneSeal(name + "-first");
		this.second = new RunningOneSeal(name + "-second");
		this.database = SharedDatabase.start(name + "-database");
		shareWhatIsNotInTheDatabase();
	}

	private void shareWhatIsNotInTheDatabase() throws IOException {
		Path keys = Files.createDirectories(this.first.home().resolve("keys"));
		Files.createSymbolicLink(this.second.home().resolve("keys"), keys);
	}

	/** The first node is up before the second one begins. */
	void start(List<String> onlyFirst, String... both) throws IOException, InterruptedException {
		this.first.startOn(this.database, settings(FIRST, onlyFirst, both));
		this.second.startOn(this.database, settings(SECOND, List.of(), both));
	}

	private String[] settings(String owner, List<String> own, String... both) {
		return Stream
			.of(SETTINGS.stream(),
					Stream.of("--spring.mail.port=" + this.mails.port(),
							"--oneseal.attachment.folder=" + this.first.home().resolve("shared"),
							"--flowable.process.async.executor.lock-owner=" + owner),
					own.stream(), Stream.of(both))
			.flatMap((each) -> each)
			.toArray(String[]::new);
	}

	/** Ends both in good order. */
	void stop() throws InterruptedException {
		this.first.close();
		this.second.close();
	}

	RunningOneSeal first() {
		return this.first;
	}

	RunningOneSeal second() {
		return this.second;
	}

	SmtpSink mails() {
		return this.mails;
	}

	/** Where the next request goes. */
	URI next() {
		return ((this.turn.getAndIncrement() % 2 == 0) ? this.first : this.second).address();
	}

	/** The first column of what the database answers. */
	List<String> query(String sql) throws Exception {
		return this.database.query(sql);
	}

	int count(String sql) throws Exception {
		return Integer.parseInt(query("select count(*) " + sql).get(0));
	}

	/** Changes something behind the programs' back. */
	void execute(String sql) throws Exception {
		this.database.execute(sql);
	}

	/** Jobs that are in the hands of a node. */
	List<String> heldBy(RunningOneSeal node) throws Exception {
		String owner = (node == this.first) ? FIRST : SECOND;
		return query("select ID_ from ACT_RU_JOB where LOCK_OWNER_ = '%1$s' union all ".formatted(owner)
				+ "select ID_ from ACT_RU_TIMER_JOB where LOCK_OWNER_ = '%1$s'".formatted(owner));
	}

	/** The command that compares the work list with cases and engine finds nothing. */
	void listIsTrue() throws Exception {
		List<String> command = Stream
			.concat(Stream.of("worklist", "--check", "--lang", "en"), this.database.settings().stream())
			.toList();
		assertThat(this.second.command(command)).as("%s", this.second.log()).isZero();
	}

	@Override
	public void close() throws Exception {
		stop();
		this.mails.close();
		this.database.close();
	}

}
