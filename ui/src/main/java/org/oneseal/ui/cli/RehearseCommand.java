package org.oneseal.ui.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.oneseal.launch.Launcher;
import org.oneseal.rehearsal.NothingToRehearseException;
import org.oneseal.rehearsal.Rehearsal;
import org.oneseal.rehearsal.RehearsalReport;
import org.oneseal.rehearsal.RehearsalWish;
import org.oneseal.yaml.FaultyFilesException;

/** {@code rehearse}: plays the scenarios of a pack. */
@Command(name = "rehearse", sortOptions = false)
final class RehearseCommand extends ProgramCommand {

	@Parameters(index = "0", paramLabel = "<pack>", descriptionKey = "folder")
	private String folder = "";

	@Parameters(index = "1", arity = "0..1", paramLabel = "<scenario>", descriptionKey = "scenario")
	private @Nullable String scenario;

	@Option(names = "--cache", paramLabel = "FOLDER")
	private @Nullable String cache;

	RehearseCommand(Words words) {
		super(words);
	}

	@Override
	public Integer call() {
		Path kept = (cache != null) ? path(cache) : RehearsalCacheFolder.ofUser();
		RehearsalWish wish = new RehearsalWish(path(folder), scenario, kept, words.language());
		List<String> arguments = spec().root().commandLine().getParseResult().originalArgs();
		return Launcher.runCommand("rehearse", arguments, kept).orElseGet(() -> rehearse(wish));
	}

	/**
	 * What the next run need not do.
	 * @param recorded whether whatever is played is what the next run will be quick at
	 */
	private static void prepare(Rehearsal rehearsal, RehearsalWish wish, boolean recorded) {
		rehearsal.prepare(wish);
		if (recorded && wish.scenario() != null) {
			rehearsal.play(wish.ofAll()).close();
		}
	}

	private int rehearse(RehearsalWish wish) {
		long began = System.nanoTime();
		Rehearsal rehearsal = Rehearsal.load();
		try (Rehearsal.Played played = rehearsal.play(wish)) {
			report(played.report(), (System.nanoTime() - began) / 1_000_000);
			int exitCode = played.report().isAsExpected() ? ExitCodes.DONE : ExitCodes.FOUND;
			Launcher.goOn(exitCode, (recorded) -> {
				played.close();
				prepare(rehearsal, wish, recorded);
			});
			return exitCode;
		}
		catch (FaultyFilesException ex) {
			RehearseReport.of(words, out()).faults(ex.faults(), json());
			return ExitCodes.FOUND;
		}
		catch (NothingToRehearseException ex) {
			return nothing(ex);
		}
		catch (UncheckedIOException ex) {
			error(words.get("rehearse.broken", Terminal.harmless(String.valueOf(ex.getMessage()))));
			return ExitCodes.FOUND;
		}
	}

	private void report(RehearsalReport report, long milliseconds) {
		RehearseReport printer = RehearseReport.of(words, out());
		if (json()) {
			printer.json(report, milliseconds);
		}
		else {
			printer.text(report, milliseconds);
		}
		out().flush();
	}

	private int nothing(NothingToRehearseException ex) {
		List<String> names = ex.names();
		if (names.isEmpty()) {
			error(words.get("rehearse.nothing", Terminal.harmless(ex.folder().toString())));
			return ExitCodes.FOUND;
		}
		error(words.get("rehearse.unknown", Terminal.harmless(String.valueOf(scenario)),
				Terminal.harmless(String.join(", ", names))));
		return ExitCodes.USAGE;
	}

}
