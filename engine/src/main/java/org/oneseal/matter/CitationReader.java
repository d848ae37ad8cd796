package org.oneseal.matter;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.oneseal.text.Text;
import org.oneseal.yaml.YamlMap;

/**
 * Reads citations. The names of the laws stand once, under {@code laws}; a citation names
 * one of them and the article.
 */
final class CitationReader {

	/** Stands for a citation that is missing; never used, because that is a fault. */
	static final LegalBasis MISSING = new LegalBasis(Text.of("?"), "?", null);

	private final Map<String, Text> laws = new LinkedHashMap<>();

	private final Set<String> cited = new HashSet<>();

	private final Optional<YamlMap> source;

	CitationReader(YamlMap root) {
		this.source = root.map("laws");
		this.source.ifPresent((map) -> map.keys().forEach((key) -> this.laws.put(key, map.words(key))));
	}

	/** The citation below a key; it must be there. */
	LegalBasis required(YamlMap parent, String key) {
		if (!parent.has(key)) {
			parent.optionalMap(key);
			parent.fault(key, "The citation is missing",
					"Write basis: { law: …, article: … } with a law listed under laws");
			return MISSING;
		}
		return parent.map(key).map(this::citation).orElse(MISSING);
	}

	/** A list of citations, at least one. */
	List<LegalBasis> list(YamlMap parent, String key) {
		List<LegalBasis> list = parent.maps(key).stream().map(this::citation).toList();
		if (list.isEmpty()) {
			parent.fault(key, "No law is cited", "List at least one { law: …, article: … }");
		}
		return list;
	}

	private LegalBasis citation(YamlMap map) {
		String law = map.text("law");
		Text name = this.laws.get(law);
		if (name == null) {
			map.fault("law", "'%s' is not among the laws of this file".formatted(law),
					"Use one of %s, or add it under laws".formatted(String.join(", ", this.laws.keySet())));
		}
		this.cited.add(law);
		String article = map.optionalText("article").orElse(null);
		Text note = map.optionalWords("note").orElse(null);
		if (article == null && note == null) {
			map.fault("article", "The citation names no article and does not say why",
					"Write article: …, or note: { zh: …, en: … } with what the text is said to rule");
		}
		map.done();
		return new LegalBasis((name != null) ? name : MISSING.law(), article, note);
	}

	/** Reports laws nobody cites. */
	void done() {
		this.source.ifPresent((map) -> this.laws.keySet()
			.stream()
			.filter((key) -> !this.cited.contains(key))
			.forEach((key) -> map.fault(key, "Nothing cites this law", "Cite it or remove it")));
	}

}
