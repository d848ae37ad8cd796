package org.oneseal.form;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oneseal.text.Text;
import tools.jackson.databind.JsonNode;

/**
 * The words of one component.
 *
 * @param component the component
 * @param name how faults name it
 * @param prefix what the keys of its texts begin with
 * @param texts where translations come from
 * @param faults where faults go
 */
record ComponentWords(JsonNode component, String name, String prefix, Translations texts, Faults faults) {

	/** Markdown, HTML and templates would be shown as they stand. */
	private static final String MARKUP = "(?s)^\\s*[=#].*|.*(\\{\\{|\\*\\*|__|`|]\\(|</?[A-Za-z!]).*";

	Optional<Text> label(FieldType type) {
		return required("label", switch (type) {
			case PARAGRAPH -> this.component.path("text");
			case DATE -> this.component.path(this.component.has("label") ? "label" : "dateLabel");
			default -> this.component.path("label");
		});
	}

	Optional<Text> required(String part, JsonNode words) {
		if (words.asString("").isBlank()) {
			this.faults.add(this.name, "The %s is missing".formatted(part),
					"Write it in Chinese; other languages go into the text files");
			return Optional.empty();
		}
		return Optional.of(text(part, words.asString()));
	}

	@Nullable Text optional(String part, JsonNode words) {
		return words.asString("").isBlank() ? null : text(part, words.asString());
	}

	private Text text(String part, String chinese) {
		if (chinese.matches(MARKUP)) {
			this.faults.add(this.name, "The %s holds markup or an expression".formatted(part), "Write plain words");
		}
		return this.texts.text(this.prefix + part, chinese);
	}

}
