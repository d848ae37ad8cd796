package org.oneseal.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks text into lines as Chinese and Latin text ask for: between any two Chinese
 * characters, but no closing punctuation at the start of a line and no opening one at its
 * end (GB/T 15834, 5.1.10); Latin words and numbers stay whole. What is longer than a
 * line is broken anywhere.
 */
final class LineBreaker {

	private static final String NEVER_FIRST = "、。，．・：；？！）］｝〕〉》」』】〗〙〛’”…—～·％‰℃％々ー!,.:;?)]}%";

	private static final String NEVER_LAST = "（［｛〔〈《「『【〖〘〚‘“￥＄№([{$#";

	private final ToDoubleFunction<String> widths;

	private final double width;

	private LineBreaker(ToDoubleFunction<String> widths, double width) {
		this.widths = widths;
		this.width = width;
	}

	/**
	 * Breaks a text.
	 * @param text in which line feeds end a line
	 * @param widths the width of a text in one line
	 * @param width of a line
	 * @return at least one line; without the spaces at which lines were broken
	 */
	static List<String> lines(String text, ToDoubleFunction<String> widths, double width) {
		LineBreaker breaker = new LineBreaker(widths, width);
		return text.lines().flatMap((line) -> breaker.paragraph(line).stream()).toList();
	}

	private List<String> paragraph(String text) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String unit : units(text)) {
			if (fits(line + unit.stripTrailing())) {
				line.append(unit);
				continue;
			}
			if (!line.isEmpty()) {
				lines.add(line.toString().stripTrailing());
				line.setLength(0);
			}
			line.append(cut(unit, lines));
		}
		lines.add(line.toString().stripTrailing());
		return lines;
	}

	private boolean fits(String line) {
		return widths.applyAsDouble(line) <= width;
	}

	/**
	 * Adds full lines of a unit that is longer than a line.
	 * @return its rest
	 */
	private String cut(String unit, List<String> lines) {
		StringBuilder line = new StringBuilder();
		for (int codePoint : unit.codePoints().toArray()) {
			if (!line.isEmpty() && !fits(line.toString() + Character.toString(codePoint))) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.appendCodePoint(codePoint);
		}
		return line.toString();
	}

	/**
	 * Pieces between which a line may end.
	 */
	private static List<String> units(String text) {
		List<String> units = new ArrayList<>();
		StringBuilder unit = new StringBuilder();
		int[] codePoints = text.codePoints().toArray();
		for (int i = 0; i < codePoints.length; i++) {
			unit.appendCodePoint(codePoints[i]);
			if (i + 1 < codePoints.length && mayBreak(codePoints[i], codePoints[i + 1])) {
				units.add(unit.toString());
				unit.setLength(0);
			}
		}
		units.add(unit.toString());
		return units;
	}

	private static boolean mayBreak(int before, int after) {
		if (Character.isWhitespace(after) || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
			return false;
		}
		if (Character.getType(after) == Character.NON_SPACING_MARK) {
			return false;
		}
		return Character.isWhitespace(before) || before == '-' || before == '/' || standsAlone(before)
				|| standsAlone(after);
	}

	/** Chinese characters and their punctuation, as opposed to letters of words. */
	private static boolean standsAlone(int codePoint) {
		return codePoint >= 0x2E80 || NEVER_LAST.indexOf(codePoint) >= 0 && codePoint > 0x7F;
	}

}
