package org.oneseal.ui.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.oneseal.supervision.ActivityPair;
import org.oneseal.supervision.LogColumn;
import org.oneseal.supervision.LogOptions;
import org.oneseal.supervision.Replay;
import org.oneseal.supervision.SupervisionFigures;
import org.oneseal.supervision.UnreadableLogException;
import org.oneseal.supervision.UnreadableLogException.Fault;

/** {@code replay}: the figures of supervision over an event log. */
@Command(name = "replay", sortOptions = false)
final class ReplayCommand extends ProgramCommand {

	@Parameters(index = "0", paramLabel = "<log.csv|log.xes[.gz]>", descriptionKey = "log")
	private String file = "";

	@ArgGroup(exclusive = false, validate = false, headingKey = "oneseal.replay.columns", order = 100)
	private ReplayColumns columns = new ReplayColumns();

	@Option(names = "--four-eyes", paramLabel = "A,B")
	private final List<String> fourEyes = new ArrayList<>();

	@Option(names = "--zone", paramLabel = "ZONE")
	private @Nullable String zone;

	@Option(names = "--time-format", paramLabel = "PATTERN")
	private @Nullable String timeFormat;

	@Option(names = "--encoding", paramLabel = "NAME")
	private @Nullable String encoding;

	@Option(names = "--separator", paramLabel = "CHAR")
	private @Nullable String separator;

	@Option(names = "--fail-on", paramLabel = "WHAT", split = ",")
	private final List<String> failOn = new ArrayList<>();

	@Option(names = "--top", paramLabel = "N")
	private int top = 10;

	ReplayCommand(Words words) {
		super(words);
	}

	@Override
	public Integer call() throws IOException {
		LogOptions options = options();
		List<FailOn> reasons = failOn.stream().map(this::failOn).toList();
		if (reasons.contains(FailOn.FOUR_EYES) && fourEyes.isEmpty()) {
			throw misuse("replay.misuse.fail-on-four-eyes");
		}
		if (top < 1) {
			throw misuse("replay.misuse.top");
		}
		try {
			SupervisionFigures figures = Replay.of(path(file), options);
			if (json()) {
				ReplayJson.print(figures, file, options, top, out());
			}
			else {
				new ReplayReport(figures, file, options, top, words, out()).print();
			}
			return verdict(figures, reasons);
		}
		catch (UnreadableLogException ex) {
			error(words.get("replay.unreadable", Terminal.harmless(file)) + explain(ex));
			return (ex.fault() == Fault.NO_SUCH_COLUMN) ? ExitCodes.USAGE : ExitCodes.FOUND;
		}
		catch (IOException ex) {
			error(words.get("replay.unreadable", Terminal.harmless(file))
					+ words.get("replay.disk", String.valueOf(ex.getMessage())));
			return ExitCodes.FOUND;
		}
	}

	private int verdict(SupervisionFigures figures, List<FailOn> reasons) {
		int code = ExitCodes.DONE;
		for (FailOn reason : reasons) {
			FailOn.Verdict verdict = reason.judge(figures);
			if (verdict != FailOn.Verdict.CLEAN) {
				error(words.of("replay.fail-on." + reason.name(), verdict));
				code = ExitCodes.FOUND;
			}
		}
		return code;
	}

	/** A column is called by its option. */
	private String explain(UnreadableLogException ex) {
		Object[] details = ex.details()
			.stream()
			.map((each) -> (each instanceof LogColumn column) ? ReplayColumns.option(column)
					: (each instanceof String text) ? Terminal.harmless(text) : each)
			.toArray();
		return words.of("replay.fault", ex.fault(), details);
	}

	private LogOptions options() {
		return new LogOptions(columns.named(), zoneId(), charset(), separatorChar(), pattern(),
				fourEyes.stream().map(this::pair).toList());
	}

	private FailOn failOn(String name) {
		return FailOn.named(name).orElseThrow(() -> misuse("replay.misuse.fail-on", name));
	}

	/** Names with a comma in them are parted by a bar. */
	private ActivityPair pair(String text) {
		String[] names = text.split(text.contains("|") ? Pattern.quote("|") : ",", -1);
		try {
			return new ActivityPair(names[0].strip(), (names.length == 2) ? names[1].strip() : "");
		}
		catch (IllegalArgumentException ex) {
			throw misuse("replay.misuse.four-eyes", text);
		}
	}

	private @Nullable ZoneId zoneId() {
		try {
			return (zone == null) ? null : ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			throw misuse("replay.misuse.zone", String.valueOf(zone));
		}
	}

	private @Nullable Charset charset() {
		try {
			return (encoding == null) ? null : Charset.forName(encoding);
		}
		catch (IllegalArgumentException ex) {
			throw misuse("replay.misuse.encoding", String.valueOf(encoding));
		}
	}

	private @Nullable Character separatorChar() {
		if (separator == null) {
			return null;
		}
		String text = (separator.equals("tab") || separator.equals("\\t")) ? "\t" : separator;
		if (text.length() != 1 || "\"\r\n".contains(text)) {
			throw misuse("replay.misuse.separator", separator);
		}
		return text.charAt(0);
	}

	private @Nullable String pattern() {
		if (timeFormat == null) {
			return null;
		}
		try {
			new DateTimeFormatterBuilder().appendPattern(timeFormat);
			return timeFormat;
		}
		catch (IllegalArgumentException ex) {
			throw misuse("replay.misuse.time-format", timeFormat);
		}
	}

}
