package org.oneseal.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

import org.oneseal.yaml.YamlNode.Mapping;
import org.oneseal.yaml.YamlNode.Scalar;
import org.oneseal.yaml.YamlNode.Sequence;

/**
 * Reads a YAML file into a tree that knows its lines. Scalars keep their text, so that a
 * code such as {@code 0123} stays what was written; aliases and keys written twice are
 * refused.
 */
public final class YamlFile {

	private static final int DEEPEST = 20;

	private static final YAMLFactory FACTORY = new YAMLFactory();

	private final String file;

	private final YAMLParser parser;

	private final Faults faults;

	private YamlFile(String file, YAMLParser parser, Faults faults) {
		this.file = file;
		this.parser = parser;
		this.faults = faults;
	}

	/**
	 * Reads a file of keys and values.
	 * @param file path of the file as its author knows it
	 * @param content its bytes, UTF-8
	 * @param faults where faults go
	 * @return the outermost keys; empty if the file cannot be read at all
	 */
	public static Optional<YamlMap> read(String file, byte[] content, Faults faults) {
		try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), content)) {
			YamlFile reader = new YamlFile(file, parser, faults);
			if (parser.nextToken() == JsonToken.START_OBJECT) {
				return Optional.of(new YamlMap(file, "", reader.mapping(0), faults));
			}
			faults.add(file, 1, "", "The file is not a YAML file of keys and values",
					"Begin it with a key and a colon");
		}
		catch (JacksonException ex) {
			int line = (ex.getLocation() != null) ? Math.max(0, ex.getLocation().getLineNr()) : 0;
			faults.add(file, line, "", "The file is not YAML: " + firstLine(ex.getOriginalMessage()),
					"Check indentation, colons and quotes near this line");
		}
		catch (TooDeepException ex) {
			faults.add(file, 0, "", "More than %d levels stand in one another".formatted(DEEPEST), "Flatten the file");
		}
		return Optional.empty();
	}

	private static String firstLine(String message) {
		return message.lines().findFirst().orElse("unreadable");
	}

	private YamlNode node(int depth) {
		if (depth > DEEPEST) {
			throw new TooDeepException();
		}
		if (this.parser.isCurrentAlias()) {
			this.faults.add(this.file, line(), "", "Aliases (*) are not permitted", "Write the value out");
		}
		return switch (this.parser.currentToken()) {
			case START_OBJECT -> mapping(depth);
			case START_ARRAY -> sequence(depth);
			case VALUE_NULL -> new Scalar("", line());
			default -> new Scalar(this.parser.getString().strip(), line());
		};
	}

	private Mapping mapping(int depth) {
		int line = line();
		Map<String, YamlNode> entries = new LinkedHashMap<>();
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			String key = this.parser.currentName();
			int keyLine = line();
			this.parser.nextToken();
			YamlNode value = node(depth + 1);
			if (entries.putIfAbsent(key, value) != null) {
				this.faults.add(this.file, keyLine, key, "The key stands here twice", "Keep one of them");
			}
		}
		return new Mapping(entries, line);
	}

	private Sequence sequence(int depth) {
		int line = line();
		List<YamlNode> items = new ArrayList<>();
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			items.add(node(depth + 1));
		}
		return new Sequence(items, line);
	}

	private int line() {
		return this.parser.currentTokenLocation().getLineNr();
	}

	private static final class TooDeepException extends RuntimeException {

	}

}
