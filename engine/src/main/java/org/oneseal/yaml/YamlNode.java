package org.oneseal.yaml;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows its line. */
sealed interface YamlNode {

	int line();

	/** What an author calls such a piece. */
	String kind();

	/**
	 * A word, number or sentence.
	 *
	 * @param text as written, without quotes; empty for null
	 * @param line where it stands
	 */
	record Scalar(String text, int line) implements YamlNode {

		@Override
		public String kind() {
			return this.text.isEmpty() ? "nothing" : "'" + this.text + "'";
		}

	}

	/**
	 * Keys and what they say.
	 *
	 * @param entries by key, in the order of the file
	 * @param line where it begins
	 */
	record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {

		@Override
		public String kind() {
			return "keys with values";
		}

	}

	/**
	 * A list.
	 *
	 * @param items in the order of the file
	 * @param line where it begins
	 */
	record Sequence(List<YamlNode> items, int line) implements YamlNode {

		@Override
		public String kind() {
			return "a list";
		}

	}

}
