package org.oneseal.matter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

import org.oneseal.text.Text;
import org.oneseal.yaml.Faults;

/**
 * The texts of a pack by language, from texts_zh.properties and texts_en.properties in
 * UTF-8.
 *
 * @param chinese what only the text file says in Chinese
 * @param english the same in English, and the English words for forms and steps
 */
record TextFiles(Map<String, String> chinese, Map<String, String> english) {

	static final String CHINESE_FILE = "texts_zh.properties";

	static final String ENGLISH_FILE = "texts_en.properties";

	static TextFiles read(PackFiles files, Faults faults) {
		return new TextFiles(read(files, CHINESE_FILE, faults), read(files, ENGLISH_FILE, faults));
	}

	private static Map<String, String> read(PackFiles files, String path, Faults faults) {
		Map<String, String> texts = new LinkedHashMap<>();
		if (!files.has(path)) {
			faults.add(files.place(path), 0, "", "The file is missing", "Add it, even if it is empty");
			return texts;
		}
		byte[] content = files.content(path);
		Properties properties = new Properties() {
			@Override
			public synchronized Object put(Object key, Object value) {
				if (texts.putIfAbsent((String) key, ((String) value).strip()) != null) {
					faults.add(files.place(path), lineOf(content, (String) key), (String) key,
							"The key stands here twice", "Keep one of them");
				}
				return value;
			}
		};
		try (Reader reader = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException | IllegalArgumentException ex) {
			faults.add(files.place(path), 0, "", "The file cannot be read: " + ex.getMessage(),
					"Write it in UTF-8, and \\\\ for a backslash");
		}
		return texts;
	}

	/** Last line that begins with the key. */
	static int lineOf(byte[] content, String key) {
		String[] lines = new String(content, StandardCharsets.UTF_8).split("\n");
		int line = Arrays.asList(lines)
			.lastIndexOf(Arrays.stream(lines)
				.filter((text) -> text.strip().matches(Pattern.quote(key) + "\\s*[=: ].*"))
				.reduce("", (a, b) -> b));
		return line + 1;
	}

	/** The texts of the Chinese file with their English twins. */
	Map<String, Text> pairs() {
		Map<String, Text> pairs = new LinkedHashMap<>();
		this.chinese.forEach((key, words) -> {
			if (!words.isBlank()) {
				pairs.put(key, join(words, this.english.getOrDefault(key, "")));
			}
		});
		return pairs;
	}

	static Text join(String chinese, String english) {
		return english.isBlank() ? Text.of(chinese) : Text.of(chinese, english);
	}

}
