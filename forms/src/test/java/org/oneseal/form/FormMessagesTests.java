package org.oneseal.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormMessagesTests {

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void everyMessageHasWordsAndNoWordsAreLeftOver(String language) throws IOException {
		Properties messages = messages(language);

		assertThat(messages.stringPropertyNames()).isEqualTo(FormMessage.keys());
		assertThat(messages.values()).noneMatch((words) -> words.toString().isBlank());
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void everyMessageCanBeFormatted(String language) throws IOException {
		messages(language)
			.forEach((key, words) -> assertThat(new MessageFormat(words.toString(), Locale.forLanguageTag(language))
				.format(new Object[] { "甲", 5000, 1 })).as(key.toString()).doesNotContain("{", "}", "'"));
	}

	@Test
	void bothLanguagesNameTheSameArguments() throws IOException {
		Properties chinese = messages("zh");
		Properties english = messages("en");

		assertThat(FormMessage.keys()).allMatch((key) -> new MessageFormat(chinese.getProperty(key))
			.getFormatsByArgumentIndex().length == new MessageFormat(english.getProperty(key))
				.getFormatsByArgumentIndex().length);
	}

	private static Properties messages(String language) throws IOException {
		String file = "/messages/forms_%s.properties".formatted(language);
		Properties messages = new Properties();
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(FormMessagesTests.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
			messages.load(reader);
		}
		return messages;
	}

}
