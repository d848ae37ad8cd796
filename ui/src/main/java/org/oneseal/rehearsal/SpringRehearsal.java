package org.oneseal.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

import org.springframework.boot.logging.LoggingSystem;

import org.oneseal.licence.LayoutCheck;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackReader;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultyFilesException;

/** Rehearses on a program started for it; files with faults are told before. */
public final class SpringRehearsal implements Rehearsal {

	@Override
	public Played play(RehearsalWish wish) {
		// until the program is started, fonts and files would be chatted about
		LoggingSystem.get(SpringRehearsal.class.getClassLoader()).beforeInitialize();
		PackFolder folder = PackFolder.of(wish.pack());
		PackFiles files = folder.files();
		List<PackFolder.ScenarioFile> chosen = chosen(folder, wish);
		List<Scenario> scenarios = scenarios(folder, chosen);
		LocalDateTime begin = scenarios.stream().map(Scenario::begin).min(Comparator.naturalOrder()).orElseThrow();
		try {
			RehearsalCache cache = new RehearsalCache(wish.cache());
			RehearsalContext context = RehearsalContext.start(List.of(files), cache, begin, settings(cache));
			return new PlayedOnSpring(context, report(context, files, scenarios, wish.language()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RehearsalReport report(RehearsalContext context, PackFiles files, List<Scenario> scenarios,
			String language) throws IOException {
		try {
			return new RehearsalReport(files.code().value(),
					scenarios.stream().map((scenario) -> context.play(scenario, files, language)).toList());
		}
		catch (RuntimeException ex) {
			context.close();
			throw ex;
		}
	}

	private record PlayedOnSpring(RehearsalContext context, RehearsalReport report) implements Played {

		@Override
		public void close() {
			try {
				context.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	@Override
	public void prepare(RehearsalWish wish) {
		try {
			RehearsalCache cache = new RehearsalCache(wish.cache());
			RehearsalContext.prepare(cache, LocalDateTime.now(ZoneOffset.UTC), settings(cache));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> settings(RehearsalCache cache) {
		return List.of("--logging.threshold.console=off", "--logging.file.name=" + cache.log());
	}

	/**
	 * A pack with faults does not start. Only where it cannot be read, or its scenarios
	 * do not fit it, is it looked at before.
	 */
	private static List<Scenario> scenarios(PackFolder folder, List<PackFolder.ScenarioFile> chosen) {
		try {
			return ScenarioReader.read(PackReader.readDeployed(folder.files()), folder, chosen);
		}
		catch (FaultyFilesException ex) {
			List<Fault> faults = PackReader.faults(folder.files(), List.of(new LayoutCheck()));
			throw faults.isEmpty() ? ex : new FaultyFilesException("The pack cannot be deployed", faults);
		}
	}

	private static List<PackFolder.ScenarioFile> chosen(PackFolder folder, RehearsalWish wish) {
		List<PackFolder.ScenarioFile> all = folder.scenarios();
		List<PackFolder.ScenarioFile> chosen = all.stream()
			.filter((file) -> wish.scenario() == null || file.name().equals(wish.scenario()))
			.toList();
		if (chosen.isEmpty()) {
			throw new NothingToRehearseException(folder.scenarioFolder(),
					all.stream().map(PackFolder.ScenarioFile::name).toList());
		}
		return chosen;
	}

}
