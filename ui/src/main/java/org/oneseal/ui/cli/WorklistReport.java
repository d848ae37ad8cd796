package org.oneseal.ui.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.oneseal.worklist.WorklistDifference;
import org.oneseal.worklist.WorklistField;
import org.oneseal.worklist.WorklistInspection.Looked;

/**
 * What came of an inspection of the work list, for people while it runs and for scripts.
 */
final class WorklistReport {

	/** Differences that are told one by one; the others are counted. */
	static final int TOLD = 100;

	private static final String INDENT = "    ";

	private final Words words;

	private final PrintWriter out;

	private final boolean json;

	private final boolean rebuilds;

	private final List<Map<String, @Nullable Object>> told = new ArrayList<>();

	private long mended;

	private long remaining;

	WorklistReport(Words words, PrintWriter out, boolean json, boolean rebuilds) {
		this.words = words;
		this.out = out;
		this.json = json;
		this.rebuilds = rebuilds;
	}

	void add(WorklistDifference difference) {
		boolean isMended = rebuilds && difference.kind().isOfTheList();
		if (isMended) {
			mended++;
		}
		else {
			remaining++;
		}
		if (mended + remaining > TOLD) {
			return;
		}
		if (json) {
			told.add(tree(difference, isMended));
		}
		else {
			print(words.get(isMended ? "worklist.mended" : "worklist.differs", inWords(difference)));
		}
	}

	/** Whether nothing is left that is wrong. */
	boolean isInOrder() {
		return remaining == 0;
	}

	void end(Looked looked, long milliseconds) {
		if (json) {
			out.println(JsonMapper.builder()
				.enable(SerializationFeature.INDENT_OUTPUT)
				.build()
				.writeValueAsString(tree(looked, milliseconds)));
			return;
		}
		if (mended + remaining > TOLD) {
			print(words.get("worklist.more", mended + remaining - TOLD));
		}
		print(words.get("worklist.compared", looked.lines(), looked.steps(), looked.tasks(), milliseconds / 1000.0));
		if (mended > 0) {
			print(words.get("worklist.mended.count", mended));
		}
		print((remaining > 0) ? words.get(rebuilds ? "worklist.remaining" : "worklist.found", remaining)
				: words.get("worklist.in-order"));
	}

	private String inWords(WorklistDifference difference) {
		return words.of("worklist.difference", difference.kind(), difference.caseNumber(), difference.stepKey(),
				difference.stepId(), fieldOf(difference.field()), value(difference.expected()),
				value(difference.found()));
	}

	private String fieldOf(@Nullable WorklistField field) {
		return (field != null) ? words.of("worklist.field", field) : "";
	}

	private String value(@Nullable String value) {
		return (value != null) ? words.get("worklist.value", value) : words.get("worklist.nothing");
	}

	private void print(String text) {
		List<String> lines = Terminal.wrapped(Terminal.harmless(text), Terminal.WIDTH - INDENT.length());
		for (int line = 0; line < lines.size(); line++) {
			out.println((line > 0) ? INDENT + lines.get(line) : lines.get(line));
		}
	}

	private Map<String, @Nullable Object> tree(Looked looked, long milliseconds) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("inOrder", isInOrder());
		tree.put("lines", looked.lines());
		tree.put("steps", looked.steps());
		tree.put("tasks", looked.tasks());
		tree.put("differences", mended + remaining);
		tree.put("mended", mended);
		tree.put("remaining", remaining);
		tree.put("milliseconds", milliseconds);
		tree.put("first", told);
		return tree;
	}

	private Map<String, @Nullable Object> tree(WorklistDifference difference, boolean isMended) {
		WorklistField field = difference.field();
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put("kind", camelCase(difference.kind().name()));
		tree.put("case", difference.caseNumber());
		tree.put("step", difference.stepKey());
		tree.put("stepId", difference.stepId());
		tree.put("field", (field != null) ? camelCase(field.name()) : null);
		tree.put("expected", difference.expected());
		tree.put("found", difference.found());
		tree.put("mended", isMended);
		tree.put("text", inWords(difference));
		return tree;
	}

	private static String camelCase(String constant) {
		StringBuilder name = new StringBuilder();
		for (String part : constant.split("_")) {
			name.append(name.isEmpty() ? part.charAt(0) : Character.toUpperCase(part.charAt(0)));
			String rest = part.substring(1).toLowerCase(Locale.ROOT);
			name.append(rest);
		}
		name.setCharAt(0, Character.toLowerCase(name.charAt(0)));
		return name.toString();
	}

}
