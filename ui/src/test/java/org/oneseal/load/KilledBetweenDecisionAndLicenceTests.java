package org.oneseal.load;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A decision that was answered is kept, and its licence is issued exactly once, whenever
 * the program dies.
 */
class KilledBetweenDecisionAndLicenceTests {

	private static final String ISSUED = "LICENCE_ISSUED";

	private static final String DRAWN = "select concat_ws(' ', case_id, serial, code) from licence_number";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/**
	 * A time-stamp authority that takes the question and never answers holds the program
	 * in the middle of making the licence: its number is drawn, no licence is there yet.
	 */
	@Test
	void theLicenceIsIssuedOnceAfterTheNextStart() throws Exception {
		try (RunningOneSeal program = new RunningOneSeal("killed-after-decision");
				ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
			program.start("--oneseal.seal.time-stamp-url=http://127.0.0.1:" + silent.getLocalPort(),
					"--oneseal.seal.time-stamp-timeout=10m");
			Client people = new Client(program);
			String number = people.file("hehua");
			people.grant(number);
			ProcessHandle database = program.database();
			List<String> drawn;
			try (Socket asked = CompletableFuture.supplyAsync(() -> accept(silent)).get(1, TimeUnit.MINUTES)) {
				assertThat(asked.isConnected()).isTrue();
				drawn = program.query(DRAWN);
				program.kill();
			}
			assertThat(database.isAlive()).as("nobody told the database to stop").isTrue();

			program.start("--oneseal.seal.local-time-stamps=true");

			closed(program, 1);
			assertThat(database.isAlive()).isFalse();
			assertThat(people.status(number)).isEqualTo("CLOSED");
			assertThat(people.acts(number)).containsOnlyOnce(ISSUED)
				.filteredOn((act) -> !act.equals("SIGNAL_RAISED"))
				.endsWith("GRANTED", ISSUED, "DELIVERED");
			assertThat(serials(program)).containsExactly(1);
			assertThat(drawn).hasSize(1);
			assertThat(program.query(DRAWN)).as("number and code drawn before the kill").isEqualTo(drawn);
			assertThat(program.query("select code from licence where code in (select code from licence_number)"))
				.hasSize(1);
			assertThat(program.query("select serial from licence_serial")).containsExactly("1");
		}
	}

	/** Every second time the database dies with the program, as when the power goes. */
	@Test
	@Tag("thorough")
	void repeatedKillsAtAnyMomentLoseAndRepeatNothing() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		ExecutorService clerks = Executors.newFixedThreadPool(4);
		try (RunningOneSeal program = new RunningOneSeal("killed-again-and-again")) {
			program.start();
			Client people = new Client(program);
			List<Future<String>> cases = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				cases.add(clerks.submit(() -> {
					String number = people.file("hehua");
					people.grant(number);
					return number;
				}));
			}
			for (int round = 0; round < 5; round++) {
				TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(5000));
				ProcessHandle database = program.database();
				program.kill();
				if (round % 2 == 1) {
					database.destroyForcibly();
				}
				program.start();
			}
			List<String> numbers = new ArrayList<>();
			for (Future<String> done : cases) {
				numbers.add(done.get(10, TimeUnit.MINUTES));
			}

			closed(program, 20);
			assertThat(people.lost()).as("requests that met a kill, seed %d", seed).isPositive();
			assertThat(numbers).doesNotHaveDuplicates()
				.allSatisfy((number) -> assertThat(people.acts(number))
					.containsOnlyOnce("SUBMITTED", "ACCEPTED", "GRANTED", ISSUED, "DELIVERED")
					.filteredOn((act) -> act.equals("OPINION_GIVEN"))
					.hasSize(4));
			assertThat(serials(program)).containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
			System.out.printf("Killed 5 times (seed %d): %d requests were sent again%n", seed, people.lost());
		}
		finally {
			clerks.shutdownNow();
		}
	}

	private static Socket accept(ServerSocket silent) {
		try {
			return silent.accept();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void closed(RunningOneSeal program, int cases) throws Exception {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		String open = "select concat_ws(' ', number, status) from approval_case where status <> 'CLOSED'";
		while (!program.query(open).isEmpty() && System.nanoTime() < deadline) {
			TimeUnit.MILLISECONDS.sleep(250);
		}
		assertThat(program.query(open)).as("cases that do not end").isEmpty();
		assertThat(program.query("select count(*) from approval_case")).containsExactly(String.valueOf(cases));
	}

	private static List<Integer> serials(RunningOneSeal program) throws Exception {
		return program.query("select identifier from licence")
			.stream()
			.map((identifier) -> Integer.valueOf(identifier.split("\\.")[7]))
			.sorted()
			.collect(Collectors.toList());
	}

}
