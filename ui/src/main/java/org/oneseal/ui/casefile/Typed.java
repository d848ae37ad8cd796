package org.oneseal.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.form.Problem;
import org.oneseal.ui.casefile.ActView.CorrectionRow;
import org.oneseal.writing.ActDraft;

/**
 * What an official typed into the panels of a case file, kept when an act is refused.
 *
 * @param values by parameter name
 * @param rows of the correction notice
 * @param problems why the act was not carried out
 * @param open which folded panel stays open
 */
record Typed(Map<String, String> values, List<CorrectionRow> rows, List<Problem> problems, String open) {

	private static final int ROWS_AT_FIRST = 3;

	static final Typed NOTHING = new Typed(Map.of(), blank(ROWS_AT_FIRST), List.of(), "");

	static Typed of(Map<String, String> values, List<Problem> problems, String open) {
		return new Typed(values, blank(ROWS_AT_FIRST), problems, open);
	}

	static Typed of(List<CorrectionRow> rows, List<Problem> problems) {
		List<CorrectionRow> padded = new ArrayList<>(rows);
		padded.addAll(blank(Math.max(0, ROWS_AT_FIRST - rows.size())));
		return new Typed(Map.of(), padded, problems, "correct");
	}

	/** Two more rows to write in. */
	Typed more() {
		List<CorrectionRow> longer = new ArrayList<>(this.rows);
		longer.addAll(blank(2));
		return new Typed(this.values, longer, this.problems, this.open);
	}

	/** With what sending the notice would do, one thing a line. */
	Typed foreseen(List<String> lines) {
		return new Typed(Map.of(MoveController.PREVIEW, String.join("\n", lines)), this.rows, this.problems, this.open);
	}

	/** With as many rows to write in as a draft of the notice has. */
	Typed withRowsFor(List<ActDraft> drafts) {
		int most = drafts.stream()
			.filter((draft) -> draft.form().endsWith("/correct"))
			.mapToInt((draft) -> draft.fields().getOrDefault("request", List.of()).size())
			.max()
			.orElse(0);
		List<CorrectionRow> longer = new ArrayList<>(this.rows);
		longer.addAll(blank(Math.max(0, most - this.rows.size())));
		return new Typed(this.values, longer, this.problems, this.open);
	}

	/** The rows that ask for something. */
	List<CorrectionNotice.Item> items() {
		return this.rows.stream()
			.filter((row) -> !row.request().isBlank() || !row.about().isEmpty())
			.map((row) -> new CorrectionNotice.Item(row.about(), row.request().strip()))
			.toList();
	}

	private static List<CorrectionRow> blank(int count) {
		return java.util.Collections.nCopies(count, new CorrectionRow("", ""));
	}

}
