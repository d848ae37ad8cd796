package org.oneseal.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.oneseal.organisation.Duty;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word on a screen comes from a message file, in Chinese and in English. */
class TextsTests {

	private static final PathMatchingResourcePatternResolver FILES = new PathMatchingResourcePatternResolver();

	/**
	 * A whole key; keys that are put together at run time end in a dot or hold a
	 * variable.
	 */
	private static final Pattern USED_KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.-]*[A-Za-z0-9])[}(]");

	private static final Pattern EXPRESSION = Pattern.compile("\\[\\[.*?]]|<!--.*?-->", Pattern.DOTALL);

	private static final Pattern TEXT_BETWEEN_TAGS = Pattern.compile(">([^<]*)<");

	private static final Pattern TEXT_IN_ATTRIBUTE = Pattern
		.compile("\\s(?:title|alt|placeholder|aria-label|content)=\"([^\"]*\\p{L}{2,}[^\"]*)\"");

	static Stream<Resource> templates() throws IOException {
		return Stream.of(FILES.getResources("classpath*:templates/**/*.html"));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void noTemplateHasALiteralText(Resource template) throws IOException {
		String html = EXPRESSION.matcher(template.getContentAsString(StandardCharsets.UTF_8)).replaceAll("");
		List<String> literal = new ArrayList<>();
		Matcher between = TEXT_BETWEEN_TAGS.matcher(html);
		while (between.find()) {
			if (between.group(1).codePoints().anyMatch(Character::isLetter)) {
				literal.add(between.group(1).strip());
			}
		}
		Matcher attribute = TEXT_IN_ATTRIBUTE.matcher(html);
		while (attribute.find()) {
			if (!attribute.group(0).matches("\\scontent=\"(width=|same-origin|\\{).*|\\scontent=\"light\"")) {
				literal.add(attribute.group(0).strip());
			}
		}

		assertThat(literal).as("words in %s that belong into messages/*.properties", template.getFilename()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void everyKeyOfATemplateHasWords(Resource template) throws IOException {
		TreeSet<String> used = new TreeSet<>();
		Matcher matcher = USED_KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8));
		while (matcher.find()) {
			used.add(matcher.group(1));
		}

		assertThat(keys("zh")).as("keys of %s", template.getFilename()).containsAll(used);
		assertThat(keys("en")).as("keys of %s", template.getFilename()).containsAll(used);
	}

	/** The sign-in page says what each sample person may do. */
	@ParameterizedTest
	@EnumSource
	void everyDutyHasWords(Duty duty) throws IOException {
		assertThat(keys("zh")).contains("duty." + duty);
		assertThat(keys("en")).contains("duty." + duty);
	}

	@Test
	void chineseAndEnglishHaveTheSameKeys() throws IOException {
		assertThat(keys("en")).isEqualTo(keys("zh"));
	}

	@Test
	void noKeyHasTwoTexts() throws IOException {
		for (String language : List.of("zh", "en")) {
			List<String> all = new ArrayList<>();
			for (Resource file : files(language)) {
				all.addAll(read(file).stringPropertyNames());
			}

			assertThat(all).doesNotHaveDuplicates();
		}
	}

	private static TreeSet<String> keys(String language) throws IOException {
		TreeSet<String> keys = new TreeSet<>();
		for (Resource file : files(language)) {
			keys.addAll(read(file).stringPropertyNames());
		}
		return keys;
	}

	/** Chinese files are the ones without a language, English ones end in {@code _en}. */
	private static List<Resource> files(String language) throws IOException {
		return Stream.of(FILES.getResources("classpath*:messages/*.properties"))
			.filter((file) -> String.valueOf(file.getFilename()).endsWith("_en.properties") == language.equals("en"))
			.toList();
	}

	private static Properties read(Resource file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
