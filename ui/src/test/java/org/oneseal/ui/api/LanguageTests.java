package org.oneseal.ui.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | EN
			en-GB | EN
			zh-CN,zh;q=0.9,en;q=0.8 | ZH
			en;q=0.9,zh;q=0.1 | EN
			zh-Hant | ZH
			de | ZH
			de,en;q=0.5 | EN
			* | ZH
			;;;q=x | ZH
			""")
	void theBestLanguageWeSpeakIsTaken(String header, Language expected) {
		assertThat(Language.of(header)).isEqualTo(expected);
	}

	@Test
	void chineseIsWhatOneGetsWhoAsksForNothing() {
		assertThat(Language.of((String) null)).isEqualTo(Language.ZH);
	}

}
