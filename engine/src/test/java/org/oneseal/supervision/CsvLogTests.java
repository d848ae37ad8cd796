package org.oneseal.supervision;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oneseal.supervision.UnreadableLogException.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tables as people hand them in. */
class CsvLogTests extends LogTest {

	private static final String HEADER = "case_id,activity,timestamp,resource,event id\n";

	private static final String TWO_EVENTS = HEADER + "A1,Accept,2024-01-05 08:30:00,Zhou,e1\n"
			+ "A1,Decide,2024-01-05 09:30:00,Wang,e2\n";

	@Test
	void whatALogDoesNotSayIsMissingAndNotZero() throws Exception {
		SupervisionFigures figures = replay(TWO_EVENTS);

		assertThat(figures.cases()).isOne();
		assertThat(figures.closed()).isNull();
		assertThat(figures.open()).isNull();
		assertThat(figures.late()).isNull();
		assertThat(figures.overdue()).isNull();
		assertThat(figures.startToEnd()).isNull();
		assertThat(figures.firstToLastEvent().median()).isEqualTo(Duration.ofHours(1));
		assertThat(figures.missing()).extracting(Missing::figure)
			.containsExactlyInAnyOrder(Missing.Figure.CLOSED, Missing.Figure.LATE, Missing.Figure.LATE_BY_CHANNEL,
					Missing.Figure.LATE_BY_DEPARTMENT, Missing.Figure.OVERDUE, Missing.Figure.START_TO_END);
		assertThat(figures.dirt()).isEmpty();
		assertThat(figures.log().someWithoutOffset()).isTrue();
	}

	@Test
	void anOpenCaseBeyondItsDeadlineIsOverdueAsOfTheLastEvent() throws Exception {
		SupervisionFigures figures = replay("""
				case_id,activity,timestamp,case:enddate,deadline
				A1,Accept,2024-01-05T08:30:00Z,,2024-01-06
				A2,Accept,2024-01-08T08:30:00Z,,2024-01-08
				A3,Accept,2024-01-08T08:30:00Z,2024-01-09,2024-01-06
				""");

		assertThat(figures.overdue()).isOne();
		assertThat(figures.open()).isEqualTo(2);
		assertThat(figures.late().late()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE" })
	void aByteOrderMarkNamesTheEncoding(String encoding) throws Exception {
		assertSame(replay(("\uFEFF" + TWO_EVENTS).getBytes(Charset.forName(encoding))));
	}

	@Test
	void lineEndsSeparatorsAndCompressionDoNotMatter() throws Exception {
		assertSame(replay(TWO_EVENTS.replace("\n", "\r\n")));
		assertSame(replay(TWO_EVENTS.replace("\n", "\r")));
		assertSame(replay(TWO_EVENTS.replace(',', ';')));
		assertSame(replay(TWO_EVENTS.replace(',', '\t')));
		assertSame(replay(TWO_EVENTS.strip()));
		assertSame(replay(TWO_EVENTS + "\n\n"));
		assertSame(replay(Logs.gzipped(TWO_EVENTS.getBytes(StandardCharsets.UTF_8))));
	}

	private void assertSame(SupervisionFigures figures) throws Exception {
		assertThat(figures).usingRecursiveComparison().isEqualTo(replay(TWO_EVENTS));
	}

	@Test
	void aQuotedNewlineBelongsToItsField() throws Exception {
		SupervisionFigures figures = replay(
				HEADER + "A1,\"Accept\r\n, and \"\"say\"\" so\",2024-01-05T08:30:00Z,Zhou,e1\n"
						+ "A1,Decide,2024-01-05T09:30:00Z,,e2\n");

		assertThat(figures.log().events()).isEqualTo(2);
		assertThat(only(figures, Dirt.WITHOUT_RESOURCE).count()).isOne();
	}

	@Test
	void rowsThatCannotBeUsedAreNamedWithTheirLine() throws Exception {
		SupervisionFigures figures = replay(TWO_EVENTS + """
				A1,Decide
				A1,Decide,2024-01-05 09:30:00,Wang,e3,more
				,Decide,2024-01-05 09:30:00,Wang,e4
				A2,Accept,yesterday,Zhou,e5
				A3,Accept,,Zhou,e6
				A4,Accept,9999-12-31 00:00:00,Zhou,e7
				""");

		assertThat(figures.log().rows()).isEqualTo(8);
		assertThat(figures.log().events()).isEqualTo(2);
		assertThat(figures.cases()).isEqualTo(4);
		assertThat(figures.firstToLastEvent().cases()).isOne();
		assertThat(only(figures, Dirt.RAGGED_ROW).examples()).containsExactly(new DirtExample(4L, null, "2 / 5"),
				new DirtExample(5L, null, "6 / 5"));
		assertThat(only(figures, Dirt.WITHOUT_CASE).examples()).containsExactly(new DirtExample(6L, null, "Decide"));
		assertThat(only(figures, Dirt.MALFORMED_TIME).examples())
			.containsExactly(new DirtExample(7L, "A2", "yesterday"));
		assertThat(only(figures, Dirt.WITHOUT_TIME).examples()).containsExactly(new DirtExample(8L, "A3", null));
		assertThat(only(figures, Dirt.IMPLAUSIBLE_TIME).count()).isOne();
		assertThat(only(figures, Dirt.CASE_WITHOUT_EVENTS).count()).isEqualTo(3);
	}

	@Test
	void anEventThatComesTwiceCountsOnceInWhateverOrder() throws Exception {
		List<String> rows = Arrays.asList("A1,Accept,2024-01-05 08:30:00,Zhou,e1",
				"A1,Accept,2024-01-05 08:30:00,Zhou,e1", "A1,Accept,2024-01-05 08:45:00,Zhou,e1",
				"A1,Accept,2024-01-05 08:45:00,Zhou,e1", "A2,Accept,2024-01-05 08:45:00,Zhou,e1",
				"A1,Decide,2024-01-05 09:30:00,Wang,e2");
		for (int turn = 0; turn < rows.size(); turn++) {
			Collections.rotate(rows, 1);
			SupervisionFigures figures = replay(HEADER + String.join("\n", rows));

			assertThat(figures.log().events()).isEqualTo(4);
			assertThat(only(figures, Dirt.REPEATED_EVENT).count()).isEqualTo(2);
			assertThat(only(figures, Dirt.REUSED_IDENTIFIER).count()).isEqualTo(2);
		}
	}

	@Test
	void startAndCompletionOfOneActivityInstanceAreTwoEvents() throws Exception {
		SupervisionFigures figures = replay("""
				case:concept:name,concept:name,time:timestamp,org:resource,concept:instance,lifecycle:transition
				A1,Accept,2024-01-05 08:30:00,Zhou,i1,start
				A1,Accept,2024-01-05 08:45:00,Wang,i1,complete
				""");

		assertThat(figures.log().events()).isEqualTo(2);
		assertThat(figures.dirt()).isEmpty();
		assertThat(figures.busiestHands()).containsExactly(new Hand("Wang", 1, 100.0));
	}

	@Test
	void whatRowsOfACaseContradictIsNamedAndDecidedWithoutTheirOrder() throws Exception {
		String header = "case_id,activity,timestamp,case:enddate,deadline,channel\n";
		String one = "A1,Accept,2024-01-05 08:30:00,2024-01-10 12:00:00,2024-01-09 12:00:00,Desk\n";
		String other = "A1,Decide,2024-01-05 08:40:00,2024-01-08 12:00:00,2024-01-11 12:00:00,Post\n";

		SupervisionFigures figures = replay(header + one + other);

		assertThat(figures.late().late()).isZero();
		assertThat(figures.lateByChannel()).extracting(Lateness::name).containsExactly("Desk");
		assertThat(only(figures, Dirt.CONTRADICTING_CASE).examples())
			.containsExactly(new DirtExample(null, "A1", "[END, DEADLINE, CHANNEL]"));
		assertThat(replay(header + other + one)).usingRecursiveComparison().isEqualTo(figures);
	}

	@Test
	void anEndThatCannotBeReadIsAnEndAllTheSame() throws Exception {
		SupervisionFigures figures = replay("""
				case_id,activity,timestamp,case:enddate,deadline
				A1,Accept,2024-01-05T08:30:00Z,soon,2024-01-06
				A2,Accept,2024-01-05T08:30:00Z,2024-01-07,2024-01-06
				""");

		assertThat(figures.closed()).isEqualTo(2);
		assertThat(figures.late().closed()).isOne();
		assertThat(only(figures, Dirt.MALFORMED_CASE_TIME).examples())
			.containsExactly(new DirtExample(null, "A1", "soon"));
	}

	@Test
	void fourEyesCountsTheLastRoundAndSaysWhatItCannotDecide() throws Exception {
		LogOptions options = LogOptions.none()
			.withFourEyes(new ActivityPair("Accept", "Check"), new ActivityPair("Accept", "Never"));
		SupervisionFigures figures = Replay.of(Logs.written(this.folder, """
				case_id,activity,timestamp,resource
				A1,Accept,2024-01-05 08:30:00,Zhou
				A1,Check,2024-01-05 08:40:00,Zhou
				A1,Check,2024-01-05 08:50:00,Wang
				A2,Accept,2024-01-05 08:30:00,Zhou
				A2,Check,2024-01-05 08:40:00,Zhou
				A3,Accept,2024-01-05 08:30:00,Zhou
				A3,Check,2024-01-05 08:40:00,
				A4,Accept,2024-01-05 08:30:00,Zhou
				"""), options);

		assertThat(figures.fourEyes()).containsExactly(new FourEyes(new ActivityPair("Accept", "Check"), 2, 1, 2, 1));
		assertThat(figures.missing())
			.contains(new Missing(Missing.Figure.FOUR_EYES, Missing.Reason.NO_SUCH_ACTIVITY, "Never"));
	}

	@Test
	void columnsCanBeNamedAndOthersAreNotGuessed() throws Exception {
		String table = "Vorgang,Was,Wann,Frist,deadline\nA1,x,05.01.2024 08:30,06.01.2024 12:00,nonsense\n";
		Map<LogColumn, String> columns = Map.of(LogColumn.CASE, "vorgang", LogColumn.ACTIVITY, "Was", LogColumn.TIME,
				"Wann", LogColumn.DEADLINE, "Frist");
		SupervisionFigures figures = Replay.of(Logs.written(this.folder, table),
				new LogOptions(columns, null, null, null, "dd.MM.yyyy HH:mm", List.of()));

		assertThat(figures.dirt()).isEmpty();
		assertThat(figures.log().columns()).containsEntry(LogColumn.DEADLINE, "Frist");
	}

	@Test
	void chineseHeadersInGbkAreRead() throws Exception {
		byte[] gbk = "办件编号,环节,办理时间,办理人\n一,受理,2024/1/5 8:30,周岚\n".getBytes("GBK");

		assertThat(Replay
			.of(Logs.written(this.folder, gbk),
					new LogOptions(Map.of(), null, Charset.forName("GB18030"), null, null, List.of()))
			.busiestHands()).containsExactly(new Hand("周岚", 1, 100.0));
		assertThat(fault(gbk).fault()).isEqualTo(Fault.ENCODING);
		assertThat(fault(gbk).details().get(0)).isEqualTo("UTF-8");
	}

	@Test
	void whatIsNoLogIsSaidPlainly() throws Exception {
		assertThat(fault(new byte[0]).fault()).isEqualTo(Fault.EMPTY);
		assertThat(fault("\uFEFF").fault()).isEqualTo(Fault.EMPTY);
		assertThat(fault("\n\n\n").fault()).isEqualTo(Fault.EMPTY);
		assertThat(fault(HEADER).fault()).isEqualTo(Fault.NO_CASES);
		assertThat(fault(Logs.gzipped(new byte[0])).fault()).isEqualTo(Fault.EMPTY);
		assertThat(fault(new byte[] { 'P', 'K', 3, 4, 0, 0 }).fault()).isEqualTo(Fault.ARCHIVE);
		assertThat(fault(new byte[] { 1, 0, 2, 0 }).fault()).isEqualTo(Fault.BINARY);
		assertThat(fault(TWO_EVENTS.getBytes(StandardCharsets.UTF_16LE)).fault()).isEqualTo(Fault.BINARY);
		byte[] whole = Logs.gzipped(TWO_EVENTS.getBytes(StandardCharsets.UTF_8));
		assertThat(fault(Arrays.copyOf(whole, whole.length - 12)).fault()).isEqualTo(Fault.DAMAGED);
		assertThat(fault(Arrays.copyOf(whole, 5)).fault()).isEqualTo(Fault.DAMAGED);
		assertThat(fault(HEADER + "A1,\"Accept,2024-01-05 08:30:00,Zhou,e1\nA2,x,2024-01-05,Zhou,e2\n").fault())
			.isEqualTo(Fault.OPEN_QUOTE);
		assertThat(fault(HEADER + "A1,Accept,5 Jan 2024,Zhou,e1\n").details()).containsExactly("2", "5 Jan 2024");
		assertThat(fault("case,case,activity,timestamp\nA1,A2,x,2024-01-05\n").fault()).isEqualTo(Fault.COLUMN_TWICE);
		assertThat(fault("{\"events\": [1, 2]}").fault()).isEqualTo(Fault.MISSING_COLUMN);
	}

	@Test
	void aMissingColumnIsNamedWithTheColumnsThereAre() throws Exception {
		UnreadableLogException missing = fault("case_id,when,timestamp\nA1,x,2024-01-05\n");

		assertThat(missing.fault()).isEqualTo(Fault.MISSING_COLUMN);
		assertThat(missing.details()).containsExactly(LogColumn.ACTIVITY, "case_id, timestamp, when");
		LogOptions options = new LogOptions(Map.of(LogColumn.CHANNEL, "Kanal"), null, null, null, null, List.of());
		Path file = Logs.written(this.folder, TWO_EVENTS);
		assertThat(catchThrowableOfType(UnreadableLogException.class, () -> Replay.of(file, options)).fault())
			.isEqualTo(Fault.NO_SUCH_COLUMN);
	}

	@Test
	void noFileAndAFolderAreNoLogs() {
		assertThat(catchThrowableOfType(UnreadableLogException.class,
				() -> Replay.of(this.folder.resolve("none"), LogOptions.none()))
			.fault()).isEqualTo(Fault.NOT_FOUND);
		assertThat(catchThrowableOfType(UnreadableLogException.class, () -> Replay.of(this.folder, LogOptions.none()))
			.fault()).isEqualTo(Fault.NOT_A_FILE);
	}

	@Test
	void aFieldWithoutEndDoesNotFillTheMemory() throws Exception {
		byte[] endless = new byte[40_000_000];
		Arrays.fill(endless, (byte) 'x');
		byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
		System.arraycopy(header, 0, endless, 0, header.length);

		assertThat(fault(Logs.gzipped(endless)).fault()).isEqualTo(Fault.BROKEN_CSV);
	}

	private static DirtFound only(SupervisionFigures figures, Dirt kind) {
		return figures.dirt().stream().filter((each) -> each.kind() == kind).findFirst().orElseThrow();
	}

}
