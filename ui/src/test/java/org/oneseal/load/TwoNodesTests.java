package org.oneseal.load;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.oneseal.Browser;
import org.oneseal.SampleCases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one database, officials on both, and one of them dies as when its machine
 * loses its power: what was answered is there, nothing is there twice, and the other node
 * does what the dead one had begun.
 */
@Tag("thorough")
class TwoNodesTests {

	/** Handed over by the batch that the dead node started. */
	private static final int IN_THE_BATCH = 24;

	/** In the hands of officials when the node dies. */
	private static final int UNDER_WAY = 8;

	/** Decided on the node that dies, which cannot make their licences. */
	private static final int DECIDED = 2;

	private static final int CASES = IN_THE_BATCH + UNDER_WAY + DECIDED;

	/** For acceptance, when their limit passes. */
	private static final int WAITING = 40;

	private static final String DEEMED = "from audit_entry where act = 'DEEMED_ACCEPTED'";

	private static final Pattern CLAIM = Pattern.compile("action=\"(/case-files/[^\"]+/claim)\"");

	/** For a machine that has other things to do. */
	private static final int SLACK_SECONDS = 20;

	private static final String HOLDER = "zhaogang";

	private static final String COLLEAGUE = "sunjing";

	private static final String FIRE = "reviewFireRescue";

	private static final Map<String, Object> AGREE = Map.of("action", "opinion", "verdict", "AGREE");

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final ExecutorService people = Executors.newFixedThreadPool(4);

	@AfterEach
	void end() {
		this.people.shutdownNow();
	}

	/**
	 * A time-stamp authority that never answers keeps the first node in the middle of
	 * making licences, with the jobs locked.
	 */
	@Test
	void whatANodeHadBegunWhenItDiedIsDoneByTheOtherOnce() throws Exception {
		try (Nodes nodes = new Nodes("two-nodes");
				ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
			nodes.start(List.of("--oneseal.seal.time-stamp-url=http://127.0.0.1:" + silent.getLocalPort(),
					"--oneseal.seal.time-stamp-timeout=10m"));
			Client officials = new Client(nodes::next);
			List<String> handed = each(IN_THE_BATCH, () -> {
				String number = atTheFireBrigade(officials);
				officials.post(HOLDER, "/api/tasks/" + task(officials, number, FIRE) + "/claim", Map.of()).success();
				return number;
			});
			Browser browser = new Browser(nodes.first().address().getPort());
			HttpResponse<String> seen = signedIn(browser, atTheFireBrigade(officials));
			List<String> decided = each(DECIDED - 1, () -> reviewed(officials));
			decided.add(numberOf(seen));
			String batch = prepared(new Client(nodes.first()), handed);
			List<Future<String>> underWay = IntStream.range(0, UNDER_WAY)
				.mapToObj((i) -> this.people.submit(() -> wholeCase(officials)))
				.toList();

			decide(new Client(nodes.first()), decided.get(0));
			List<String> held = heldWhenItDies(nodes, silent, batch);
			long died = System.nanoTime();

			claimOnTheOther(nodes, browser, seen);
			takenOver(nodes, nodes.first(), held, died);
			for (String number : handed) {
				awaitHanded(officials, number);
			}
			each(handed, (number) -> {
				officials.act(COLLEAGUE, number, FIRE, AGREE);
				decide(officials, number);
				return number;
			});
			officials.act(HOLDER, numberOf(seen), FIRE, AGREE);
			decide(officials, numberOf(seen));
			List<String> all = new ArrayList<>(handed);
			all.addAll(decided);
			for (Future<String> done : underWay) {
				all.add(done.get(10, TimeUnit.MINUTES));
			}
			assertThat(officials.lost()).as("requests that met the dead node").isPositive();

			everyCaseEnds(nodes);
			assertThat(all).hasSize(CASES).doesNotHaveDuplicates();
			all.forEach((number) -> everyActIsThereOnce(officials, number, handed.contains(number)));
			licencesAreNumberedWithoutAGap(nodes);
			assertThat(nodes.count("from notice where kind = 'BATCH_ENDED'")).as("told once").isOne();
			everyMailIsSent(nodes, handed);
			nodes.listIsTrue();
		}
	}

	/** The clock of both is set ahead, so that what waits to be accepted is overdue. */
	@Test
	void theTimersOfADeadNodeAreDoneByTheOtherOnce() throws Exception {
		try (Nodes nodes = new Nodes("two-nodes-timers")) {
			nodes.start(List.of());
			Client officials = new Client(nodes::next);
			List<String> numbers = each(WAITING, () -> officials.file("hehua"));
			nodes.stop();
			nodes.execute("update ACT_RU_TIMER_JOB set LOCK_OWNER_ = 'gone', LOCK_EXP_TIME_ = '2037-01-01'");
			nodes.start(List.of(), "--oneseal.clock-ahead=P9D");
			assertThat(nodes.count(DEEMED)).as("before the lock is over").isZero();

			nodes.execute("update ACT_RU_TIMER_JOB set LOCK_EXP_TIME_ = '2020-01-01' where LOCK_OWNER_ = 'gone'");
			await(() -> nodes.count(DEEMED) > 0);
			boolean firstHasMore = nodes.heldBy(nodes.first()).size() >= nodes.heldBy(nodes.second()).size();
			RunningOneSeal dead = firstHasMore ? nodes.first() : nodes.second();
			dead.kill();
			long died = System.nanoTime();
			int before = nodes.count(DEEMED);
			List<String> held = nodes.heldBy(dead);
			assertThat(held).as("timers it had in its hands").isNotEmpty();

			takenOver(nodes, dead, held, died);
			await(() -> nodes.count(DEEMED) >= WAITING);
			System.out.printf("%d of %d timers were done when a node died with %d in its hands%n", before, WAITING,
					held.size());
			assertThat(numbers).allSatisfy(
					(number) -> assertThat(officials.acts(number)).containsOnlyOnce("SUBMITTED", "DEEMED_ACCEPTED"));
			assertThat(nodes.count("from ACT_RU_DEADLETTER_JOB")).isZero();
			nodes.listIsTrue();
		}
	}

	private <T> List<T> each(int count, Callable<T> work) throws Exception {
		return each(IntStream.range(0, count).boxed().toList(), (i) -> work.call());
	}

	private <S, T> List<T> each(List<S> all, Work<S, T> work) throws Exception {
		List<Future<T>> begun = all.stream().map((one) -> this.people.submit(() -> work.on(one))).toList();
		List<T> done = new ArrayList<>();
		for (Future<T> one : begun) {
			done.add(one.get(10, TimeUnit.MINUTES));
		}
		return done;
	}

	/** What is done with each of many. */
	private interface Work<S, T> {

		T on(S one) throws Exception;

	}

	/** Only the opinion of the fire brigade is missing. */
	private static String atTheFireBrigade(Client officials) {
		String number = officials.file("hehua");
		officials.act("zhoulan", number, "acceptance", Map.of("action", "accept"));
		SampleCases.EXAMINERS.forEach((step, examiners) -> {
			if (!step.equals(FIRE)) {
				examiners.forEach((examiner) -> officials.act(examiner, number, step, AGREE));
			}
		});
		return number;
	}

	private static String reviewed(Client officials) {
		String number = atTheFireBrigade(officials);
		officials.act(HOLDER, number, FIRE, AGREE);
		return number;
	}

	private static String wholeCase(Client officials) {
		String number = reviewed(officials);
		decide(officials, number);
		return number;
	}

	private static void decide(Client officials, String number) {
		officials.act("wangzhiyuan", number, "decision", Map.of("action", "grant"));
	}

	private static String task(Client officials, String number, String step) {
		return officials.get(HOLDER, "/api/cases/" + number)
			.success()
			.path("steps")
			.valueStream()
			.filter((open) -> open.path("step").asString().equals(step))
			.findFirst()
			.orElseThrow()
			.path("task")
			.asString();
	}

	/** The summary of a batch that hands all of these to a colleague. */
	private static String prepared(Client officials, List<String> numbers) {
		List<String> tasks = numbers.stream().map((number) -> task(officials, number, FIRE)).toList();
		JsonNode summary = officials.post(HOLDER, "/api/batches", Map.of("act", "TRANSFER", "tasks", tasks)).success();
		assertThat(summary.path("items").valueStream().map((item) -> item.path("state").asString()))
			.containsOnly("SAFE");
		return summary.path("id").asString();
	}

	/**
	 * Kills the first node in the middle of a batch it started and of a licence.
	 * @return the jobs it held
	 */
	private static List<String> heldWhenItDies(Nodes nodes, ServerSocket silent, String batch) throws Exception {
		silent.setSoTimeout(60_000);
		try (Socket asked = silent.accept()) {
			new Client(nodes.first())
				.post(HOLDER, "/api/batches/" + batch + "/start", Map.of("to", COLLEAGUE, "words", "出差"))
				.success();
			await(() -> nodes.count("from batch_item where state = 'DONE'") > 2);
			nodes.first().kill();
			assertThat(asked.isConnected()).isTrue();
		}
		int waiting = nodes.count("from batch_item where state = 'WAITING'");
		List<String> held = nodes.heldBy(nodes.first());
		System.out.printf("A node died with %d of %d acts of a batch to do and %d jobs in its hands%n", waiting,
				IN_THE_BATCH, held.size());
		assertThat(waiting).as("acts of the batch that were not done").isPositive();
		assertThat(held).as("jobs in its hands").isNotEmpty();
		return held;
	}

	private static HttpResponse<String> signedIn(Browser browser, String number) {
		browser.signIn(HOLDER, "demo");
		HttpResponse<String> file = browser.get("/case-files/" + number);
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(Browser.pathOf(file)).isEqualTo("/case-files/" + number);
		return file;
	}

	private static String numberOf(HttpResponse<String> file) {
		return Browser.pathOf(file).substring("/case-files/".length());
	}

	/** Whoever was signed in goes on where they were, with the page of the dead node. */
	private static void claimOnTheOther(Nodes nodes, Browser browser, HttpResponse<String> seen) throws Exception {
		browser.visit(nodes.second().address());
		Matcher form = CLAIM.matcher(seen.body());
		assertThat(form.find()).isTrue();
		String key = UUID.randomUUID().toString();
		for (int times = 0; times < 2; times++) {
			HttpResponse<String> answer = browser.postWith(Browser.tokenOf(seen), form.group(1),
					Map.of("_requestKey", key, "_back", "file"));
			assertThat(Browser.pathOf(answer)).as("not asked to sign in").isEqualTo(Browser.pathOf(seen));
			assertThat(answer.statusCode()).isEqualTo(200);
		}
		assertThat(nodes.count("from audit_entry e join approval_case c on c.id = e.case_id where act = 'CLAIMED' "
				+ "and acted_by = '" + HOLDER + "' and c.number = '" + numberOf(seen) + "'"))
			.isOne();
	}

	private static void takenOver(Nodes nodes, RunningOneSeal dead, List<String> held, long died) throws Exception {
		await(() -> nodes.heldBy(dead).stream().noneMatch(held::contains));
		long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - died);
		System.out.printf("%d jobs of the dead node were taken over after %d s%n", held.size(), seconds);
		assertThat(seconds).as("seconds until the jobs were free")
			.isLessThanOrEqualTo(Nodes.JOB_LOCK_SECONDS + 2 * Nodes.RESET_SECONDS + SLACK_SECONDS);
	}

	private static void awaitHanded(Client officials, String number) throws Exception {
		await(() -> officials.get(COLLEAGUE, "/api/tasks?view=mine&q=" + number)
			.success()
			.path("items")
			.valueStream()
			.anyMatch((line) -> line.path("handedBy").asString().equals(HOLDER)));
	}

	private static void everyCaseEnds(Nodes nodes) throws Exception {
		await(() -> nodes.count("from approval_case where status <> 'CLOSED'") == 0);
		assertThat(nodes.count("from approval_case")).isEqualTo(CASES);
		assertThat(nodes.query("select ID_ from ACT_RU_TASK union all select ID_ from ACT_RU_EXECUTION union all "
				+ "select ID_ from ACT_RU_DEADLETTER_JOB union all "
				+ "select step_id from work_item where state <> 'DONE'"))
			.isEmpty();
	}

	private static void everyActIsThereOnce(Client officials, String number, boolean handed) {
		Map<String, Integer> acts = officials.actsOfGranted(number);
		assertThat(acts).as(number).containsEntry("CLAIMED", 6);
		assertThat(acts.getOrDefault("TRANSFERRED", 0)).as(number).isEqualTo(handed ? 1 : 0);
	}

	private static void licencesAreNumberedWithoutAGap(Nodes nodes) throws Exception {
		assertThat(nodes.query("select identifier from licence")
			.stream()
			.map((identifier) -> Integer.parseInt(identifier.split("\\.")[7]))
			.sorted()).containsExactlyElementsOf(IntStream.rangeClosed(1, CASES).boxed().toList());
	}

	/**
	 * A node has one mail on its way at a time. Should it die when the server has taken
	 * that mail and before it could note so, nobody knows: the mail goes out again with
	 * the same Message-ID, which mail programs show once. No other mail is sent twice.
	 */
	private static void everyMailIsSent(Nodes nodes, List<String> handed) throws Exception {
		await(() -> nodes.count("from mail where next_try_at is not null") == 0);
		assertThat(nodes.count("from mail where sent_at is null")).isZero();
		List<MimeMessage> mails = nodes.mails().mails();
		Map<String, String> subjects = mails.stream()
			.collect(Collectors.toMap(TwoNodesTests::id, TwoNodesTests::subject, (one, again) -> one));
		System.out.printf("%d mails, %d of them sent again%n", subjects.size(), mails.size() - subjects.size());
		assertThat(mails.size() - subjects.size()).as("on its way when the node died").isBetween(0, 1);
		assertThat(subjects).hasSize(nodes.count("from mail"));
		assertThat(subjects.values().stream().filter((subject) -> subject.startsWith("【转交给您】")))
			.containsExactlyInAnyOrderElementsOf(handed.stream().map((number) -> "【转交给您】办件 " + number).toList());
	}

	private static String id(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private static void await(Callable<Boolean> condition) {
		Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
	}

}
