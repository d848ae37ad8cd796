package org.oneseal.licence;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineBreakerTests {

	/** Chinese characters are as wide as two Latin ones. */
	private static List<String> lines(String text, int width) {
		return LineBreaker.lines(text, (line) -> line.codePoints().map((c) -> (c < 0x2000) ? 1 : 2).sum(), width);
	}

	@Test
	void chineseBreaksBetweenAnyTwoCharacters() {
		assertThat(lines("临江市滨江区荷花路", 8)).containsExactly("临江市滨", "江区荷花", "路");
	}

	@Test
	void noLineStartsWithClosingPunctuation() {
		assertThat(lines("临江市滨，江区》荷花", 8)).containsExactly("临江市", "滨，江", "区》荷花");
	}

	@Test
	void noLineEndsWithOpeningPunctuation() {
		assertThat(lines("临江市《滨江区", 8)).containsExactly("临江市", "《滨江区");
	}

	@Test
	void wordsAndNumbersStayWhole() {
		assertThat(lines("the quick brown fox", 10)).containsExactly("the quick", "brown fox");
		assertThat(lines("荷花路12345号", 9)).containsExactly("荷花路", "12345号");
	}

	@Test
	void whatIsLongerThanALineIsBrokenAnywhere() {
		assertThat(lines("abcdefghij klm", 4)).containsExactly("abcd", "efgh", "ij", "klm");
		assertThat(lines("！".repeat(5), 4)).containsExactly("！！", "！！", "！");
	}

	@Test
	void lineFeedsEndALine() {
		assertThat(lines("一\n二", 8)).containsExactly("一", "二");
	}

	@Test
	void rareCharactersAreNeverCutInHalf() {
		assertThat(lines("𠮷𠮷𠮷", 4)).containsExactly("𠮷𠮷", "𠮷");
	}

	@Test
	void theIndentOfAParagraphIsKept() {
		assertThat(lines("\u3000\u3000一二三", 8)).containsExactly("\u3000\u3000一二", "三");
	}

}
