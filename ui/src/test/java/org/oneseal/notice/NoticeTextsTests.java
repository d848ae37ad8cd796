package org.oneseal.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.oneseal.cases.Act;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be told has words. */
class NoticeTextsTests {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/notices", Locale.ROOT);

	static Stream<Rules.Rule> rules() {
		return Stream.concat(Arrays.stream(Act.values()).flatMap((act) -> Rules.of(act).stream()),
				Stream.of(Rules.STEP_ENDED, Rules.NEW_IN_POOL, Rules.URGED));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void everyKindHasATitleAndASentence(Rules.Rule rule) {
		assertThat(rule.kind()).hasSizeLessThanOrEqualTo(32);
		assertThat(WORDS.getString("notice." + rule.kind() + ".title")).as("names nobody: it is a subject of mails")
			.isNotBlank()
			.doesNotContain("{");
		assertThat(WORDS.getString("notice." + rule.kind() + ".text")).isNotBlank();
	}

	/** News that are no act on a case. */
	@ParameterizedTest
	@ValueSource(strings = { "BATCH_ENDED" })
	void whatOthersPublishHasATitleAndASentence(String kind) {
		assertThat(WORDS.getString("notice." + kind + ".title")).isNotBlank().doesNotContain("{");
		assertThat(WORDS.getString("notice." + kind + ".text")).isNotBlank();
	}

	@ParameterizedTest
	@EnumSource
	void everyTopicHasANameAndAUsualWayThatCanBeChosen(Topic topic) {
		assertThat(WORDS.getString("notice.topic." + topic)).isNotBlank();
		assertThat(WORDS.getString("notice.topic." + topic + ".text")).isNotBlank();
		assertThat(topic.choices()).contains(topic.usual());
		topic.choices().forEach((channel) -> assertThat(WORDS.getString("notice.channel." + channel)).isNotBlank());
	}

}
