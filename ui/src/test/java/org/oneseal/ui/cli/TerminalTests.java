package org.oneseal.ui.cli;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalTests {

	@Test
	void chineseTakesTwoColumns() {
		assertThat(Terminal.width("办件 A1")).isEqualTo(7);
		assertThat(Terminal.width("e\u0301")).isEqualTo(1);
		assertThat(Terminal.width("\uD842\uDFB7（）")).isEqualTo(6);
		assertThat(Terminal.left("办件", 6) + "|").isEqualTo("办件  |");
		assertThat(Terminal.right("办件", 6)).isEqualTo("  办件");
	}

	@Test
	void whatIsTooLongIsCutAndSaysSo() {
		assertThat(Terminal.fitted("办理部门", 6)).isEqualTo("办理…");
		assertThat(Terminal.left("办理部门", 6)).isEqualTo("办理… ");
		assertThat(Terminal.fitted("abc", 3)).isEqualTo("abc");
	}

	@Test
	void linesBreakAtSpacesAndBesideChinese() {
		assertThat(Terminal.wrapped("ab cd ef", 5)).containsExactly("ab cd", "ef");
		assertThat(Terminal.wrapped("受理审查决定", 8)).containsExactly("受理审查", "决定");
		assertThat(Terminal.wrapped("x".repeat(30), 10)).allMatch((line) -> Terminal.width(line) <= 10);
	}

	@Test
	void controlCharactersOfAFileDoNotReachTheTerminal() {
		assertThat(Terminal.harmless("a\u001b[31mb\u202ec\r\nd")).isEqualTo("a\uFFFD[31mb\uFFFDc\uFFFD\uFFFDd");
	}

}
