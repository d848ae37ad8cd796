package org.oneseal.ui.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table whose first column is text and whose others are numbers. */
final class TextTable {

	private static final String INDENT = "  ";

	private static final int LONGEST_NAME = 56;

	private final List<List<String>> rows = new ArrayList<>();

	TextTable(String... header) {
		row(header);
	}

	void row(String... cells) {
		rows.add(List.of(cells));
	}

	void print(PrintWriter out) {
		int columns = rows.get(0).size();
		int[] widths = IntStream.range(0, columns)
			.map((column) -> rows.stream().mapToInt((row) -> Terminal.width(row.get(column))).max().orElse(0))
			.toArray();
		widths[0] = Math.min(widths[0], LONGEST_NAME);
		for (List<String> row : rows) {
			StringBuilder line = new StringBuilder(INDENT).append(Terminal.left(row.get(0), widths[0]));
			for (int column = 1; column < columns; column++) {
				line.append(INDENT).append(Terminal.right(row.get(column), widths[column]));
			}
			out.println(line.toString().stripTrailing());
		}
	}

}
