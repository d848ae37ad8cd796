package org.oneseal.ui.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.oneseal.rehearsal.Difference;
import org.oneseal.rehearsal.PlayedScenario;
import org.oneseal.rehearsal.RehearsalReport;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultWords;

/** What a rehearsal came to, for people and for scripts. */
final class RehearseReport {

	private static final int INDENT = 8;

	private final Words words;

	private final PrintWriter out;

	private RehearseReport(Words words, PrintWriter out) {
		this.words = words;
		this.out = out;
	}

	static RehearseReport of(Words words, PrintWriter out) {
		return new RehearseReport(words, out);
	}

	void text(RehearsalReport report, long milliseconds) {
		report.scenarios().forEach(this::scenario);
		out.println(words.get("rehearse.summary", report.matter(), report.scenarios().size(), report.differences(),
				milliseconds / 1000.0));
	}

	private void scenario(PlayedScenario played) {
		Difference difference = played.difference();
		out.println(words.get((difference != null) ? "rehearse.differs" : "rehearse.as-expected",
				Terminal.harmless(played.name())));
		if (difference != null) {
			indented(words.get("rehearse.at", difference.file(), difference.line(), difference.element(),
					difference.on().replace('T', ' ')));
			indented(difference.text());
		}
	}

	private void indented(String text) {
		Terminal.wrapped(Terminal.harmless(text), Terminal.WIDTH - INDENT)
			.forEach((line) -> out.println(" ".repeat(INDENT) + line));
	}

	/** What kept scenarios from being played. */
	void faults(List<Fault> faults, boolean json) {
		if (json) {
			print(tree(null, List.of(), faults, 0));
			return;
		}
		out.println(words.get("rehearse.faults", faults.size()));
		faults.forEach((fault) -> {
			String place = (fault.line() > 0) ? fault.file() + ":" + fault.line() : fault.file();
			out.println(Terminal.harmless((place + " " + fault.element()).strip()));
			indented(words.get("rehearse.fault", said(fault.what()), said(fault.remedy())));
		});
	}

	/** Faults are found in English. */
	private String said(String english) {
		return words.language().equals("zh") ? FaultWords.chinese(english).orElse(english) : english;
	}

	void json(RehearsalReport report, long milliseconds) {
		print(tree(report.matter(), report.scenarios(), List.of(), milliseconds));
	}

	private Map<String, @Nullable Object> tree(@Nullable String matter, List<PlayedScenario> scenarios,
			List<Fault> faults, long milliseconds) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("matter", matter);
		tree.put("played", scenarios.size());
		tree.put("differences", scenarios.stream().filter((played) -> played.difference() != null).count());
		tree.put("milliseconds", milliseconds);
		tree.put("scenarios", scenarios.stream().map(RehearseReport::tree).toList());
		tree.put("faults", faults.stream().map(this::tree).toList());
		return tree;
	}

	private static Map<String, @Nullable Object> tree(PlayedScenario played) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("name", played.name());
		tree.put("file", played.file());
		tree.put("asExpected", played.difference() == null);
		tree.put("milliseconds", played.milliseconds());
		tree.put("difference", (played.difference() != null) ? tree(played.difference()) : null);
		return tree;
	}

	private static Map<String, @Nullable Object> tree(Difference difference) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("line", difference.line());
		tree.put("element", difference.element());
		tree.put("on", difference.on());
		tree.put("text", difference.text());
		tree.put("expected", difference.expected());
		tree.put("actual", difference.actual());
		return tree;
	}

	private Map<String, @Nullable Object> tree(Fault fault) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("file", fault.file());
		tree.put("line", fault.line());
		tree.put("element", fault.element());
		tree.put("what", said(fault.what()));
		tree.put("remedy", said(fault.remedy()));
		return tree;
	}

	private void print(Map<String, @Nullable Object> tree) {
		out.println(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(tree));
	}

}
