package org.oneseal.ui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

import org.oneseal.worklist.WorklistInspection;
import org.oneseal.worklist.WorklistInspection.Looked;
import org.oneseal.worklist.WorklistInspection.UnreachableDataException;

/** {@code worklist}: compares the work list with cases and engine, and mends it. */
@Command(name = "worklist", sortOptions = false)
final class WorklistCommand extends ProgramCommand {

	/** As the server takes them: a name with dots, and a value. */
	private static final Pattern SETTING = Pattern.compile("--[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+=.*", Pattern.DOTALL);

	@Option(names = "--check")
	private boolean check;

	@Option(names = "--rebuild")
	private boolean rebuild;

	@Unmatched
	private List<String> settings = new ArrayList<>();

	WorklistCommand(Words words) {
		super(words);
	}

	@Override
	public Integer call() {
		requireSettings();
		if (check == rebuild) {
			throw misuse("worklist.misuse.which");
		}
		long began = System.nanoTime();
		WorklistReport report = new WorklistReport(words, out(), json(), rebuild);
		try {
			Looked looked = WorklistInspection.load().inspect(settings, rebuild, words.locale(), report::add);
			report.end(looked, (System.nanoTime() - began) / 1_000_000);
			return report.isInOrder() ? ExitCodes.DONE : ExitCodes.FOUND;
		}
		catch (UnreachableDataException ex) {
			String.valueOf(ex.getMessage()).lines().map(Terminal::harmless).forEach(this::error);
			return ExitCodes.USAGE;
		}
	}

	private void requireSettings() {
		settings.stream().filter((each) -> !SETTING.matcher(each).matches()).findFirst().ifPresent((wrong) -> {
			throw misuse(wrong.startsWith("-") ? "cli.unknown-option" : "cli.unknown-word", wrong);
		});
	}

}
