package org.oneseal.supervision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The receipt phase of a Dutch permit, 2010 to 2012: a log as life writes it. */
class ReceiptLogTests {

	private static final ActivityPair CHECK = new ActivityPair("Confirmation of receipt",
			"T02 Check confirmation of receipt");

	private static SupervisionFigures figures;

	@BeforeAll
	static void replay() throws Exception {
		figures = Replay.of(Logs.receipt(), LogOptions.none().withFourEyes(CHECK));
	}

	@Test
	void everyEventAndCaseIsRead() {
		assertThat(figures.log().rows()).isEqualTo(8577);
		assertThat(figures.log().events()).isEqualTo(8577);
		assertThat(figures.cases()).isEqualTo(1434);
		assertThat(figures.closed()).isEqualTo(1329);
		assertThat(figures.open()).isEqualTo(105);
		assertThat(figures.missing()).isEmpty();
	}

	@Test
	void lateIsWhatEndedAfterTheInstantOfItsDeadline() {
		Lateness late = figures.late();

		assertThat(late.closed()).isEqualTo(1329);
		assertThat(late.late()).isEqualTo(377);
		assertThat(late.latePercent()).isCloseTo(28.4, within(0.05));
		assertThat(late.onALaterDay()).isEqualTo(309);
	}

	@Test
	void lateByChannelAndDepartment() {
		Map<String, Long> percent = figures.lateByChannel()
			.stream()
			.collect(Collectors.toMap(Lateness::name, (each) -> Math.round(each.latePercent())));

		assertThat(percent).containsEntry("Internet", 27L)
			.containsEntry("Desk", 36L)
			.containsEntry("Post", 33L)
			.containsEntry("e-mail", 38L);
		assertThat(figures.lateByChannel().stream().mapToLong(Lateness::late).sum()).isEqualTo(377);
		assertThat(figures.lateByDepartment()).extracting(Lateness::name)
			.containsExactly("General", "Customer contact", "Experts");
		assertThat(figures.lateByDepartment().stream().mapToLong(Lateness::closed).sum()).isEqualTo(1329);
	}

	@Test
	void durations() {
		assertThat(minutes(figures.firstToLastEvent().median())).isCloseTo(47.8, within(0.05));
		assertThat(days(figures.firstToLastEvent().p95())).isCloseTo(24.1, within(0.05));
		assertThat(figures.firstToLastEvent().cases()).isEqualTo(1434);
		assertThat(days(figures.startToEnd().median())).isCloseTo(50.6, within(0.05));
		assertThat(figures.startToEnd().cases()).isEqualTo(1327);
		assertThat(figures.startToEnd().leftOut()).isEqualTo(2);
		assertThat(figures.startToEndDays().median()).isEqualTo(Duration.ofDays(50));
	}

	@Test
	void theCheckIsDoneByWhoConfirmed() {
		FourEyes check = figures.fourEyes().get(0);

		assertThat(check.cases()).isEqualTo(1316);
		assertThat(check.breaches()).isEqualTo(1092);
		assertThat(check.breachPercent()).isCloseTo(83.0, within(0.05));
		assertThat(check.sharedAtAnyTime()).isEqualTo(1099);
		assertThat(check.undecided()).isZero();
	}

	@Test
	void theBusiestHand() {
		assertThat(figures.busiestHands()).hasSize(48);
		assertThat(figures.busiestHands().get(0)).extracting(Hand::resource, Hand::events)
			.containsExactly("Resource01", 1228L);
		assertThat(figures.busiestHands().stream().mapToLong(Hand::events).sum()).isEqualTo(8577);
	}

	@Test
	void allDirtIsCountedAndNamed() {
		Map<Dirt, Long> counts = figures.dirt().stream().collect(Collectors.toMap(DirtFound::kind, DirtFound::count));

		assertThat(counts).containsOnly(Map.entry(Dirt.END_BEFORE_START, 2L), Map.entry(Dirt.EVENT_AFTER_END, 180L),
				Map.entry(Dirt.EVENT_BEFORE_START, 12L), Map.entry(Dirt.CLOCK_CHANGE, 545L),
				Map.entry(Dirt.TEST_USER, 7L), Map.entry(Dirt.EMPTY_GROUP, 1936L),
				Map.entry(Dirt.EMPTY_CASE_GROUP, 825L));
		assertThat(figures.dirt()).allSatisfy((each) -> {
			assertThat(each.examples()).isNotEmpty();
			assertThat(each.examples()).allSatisfy((example) -> assertThat(example.caseName()).startsWith("case-"));
		});
		assertThat(found(Dirt.EVENT_AFTER_END).cases()).isEqualTo(145);
	}

	@Test
	void theZoneOfTheReaderChangesNoInstant() throws Exception {
		SupervisionFigures elsewhere = Replay.of(Logs.receipt(),
				LogOptions.none().withFourEyes(CHECK).withZone(ZoneId.of("Asia/Shanghai")));
		SupervisionFigures there = Replay.of(Logs.receipt(),
				LogOptions.none().withFourEyes(CHECK).withZone(ZoneId.of("Europe/Amsterdam")));

		assertThat(elsewhere.late().late()).isEqualTo(377);
		assertThat(elsewhere.startToEnd()).isEqualTo(figures.startToEnd());
		assertThat(elsewhere.dirt()).noneMatch((each) -> each.kind() == Dirt.CLOCK_CHANGE);
		assertThat(there).usingRecursiveComparison().isEqualTo(figures);
	}

	@Test
	void theOrderOfRowsDoesNotMatter(@TempDir Path folder) throws Exception {
		List<String> lines = new ArrayList<>(Files.readAllLines(Logs.receipt()));
		String header = lines.remove(0);
		Collections.shuffle(lines, new Random(20261122));
		Path shuffled = Logs.written(folder, header + "\n" + String.join("\n", lines));

		assertThat(Replay.of(shuffled, LogOptions.none().withFourEyes(CHECK))).isEqualTo(figures);
	}

	@Test
	void theSameLogAsXesGivesTheSameFigures(@TempDir Path folder) throws Exception {
		byte[] xes = Logs.asXes(Logs.receipt());

		for (Path file : List.of(Logs.written(folder, xes), Logs.written(folder, Logs.gzipped(xes)))) {
			SupervisionFigures same = Replay.of(file, LogOptions.none().withFourEyes(CHECK));

			assertThat(same.log().format()).isEqualTo(LogFormat.XES);
			assertThat(same).usingRecursiveComparison().ignoringFields("log.format").isEqualTo(figures);
		}
	}

	private static DirtFound found(Dirt kind) {
		return figures.dirt().stream().filter((each) -> each.kind() == kind).findFirst().orElseThrow();
	}

	private static double minutes(Duration duration) {
		return duration.toMillis() / 60_000.0;
	}

	private static double days(Duration duration) {
		return duration.toMillis() / 86_400_000.0;
	}

}
