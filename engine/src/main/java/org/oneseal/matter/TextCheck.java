package org.oneseal.matter;

import java.util.Set;
import java.util.TreeSet;

/**
 * Everything people read is there in Chinese and in English, and nothing nobody reads.
 */
final class TextCheck {

	private final PackParts parts;

	private final Set<String> wantedInEnglish = new TreeSet<>();

	private TextCheck(PackParts parts) {
		this.parts = parts;
	}

	static void check(PackParts parts) {
		TextCheck check = new TextCheck(parts);
		check.checkSteps();
		check.checkPairs();
		parts.forms().values().forEach((form) -> form.textKeys().forEach(check::wantEnglish));
		check.checkSuperfluous();
	}

	private void checkSteps() {
		this.parts.process().steps().forEach((step) -> {
			wantEnglish("step." + step.id(), step.name());
			String plain = "step." + step.id() + ".plain";
			if (this.parts.texts().chinese().getOrDefault(plain, "").isBlank()) {
				this.parts.fault(TextFiles.CHINESE_FILE, plain, plain,
						"Applicants are not told in plain words what the step %s is".formatted(step.id()),
						"Add " + plain + " = …");
			}
		});
	}

	private void checkPairs() {
		this.parts.texts().chinese().forEach((key, words) -> {
			if (words.isBlank()) {
				this.parts.fault(TextFiles.CHINESE_FILE, key, key, "The text is empty", "Write it, or remove the key");
			}
			wantEnglish(key, words);
		});
	}

	private void wantEnglish(String key, String chinese) {
		this.wantedInEnglish.add(key);
		if (this.parts.texts().english().getOrDefault(key, "").isBlank()) {
			this.parts.fault(TextFiles.ENGLISH_FILE, key, key, "There are no English words for '%s'".formatted(chinese),
					"Add " + key + " = …");
		}
	}

	private void checkSuperfluous() {
		this.parts.texts()
			.english()
			.keySet()
			.stream()
			.filter((key) -> !this.wantedInEnglish.contains(key))
			.forEach((key) -> this.parts.fault(TextFiles.ENGLISH_FILE, key, key, "Nothing has this key",
					"Remove it, or mend the key"));
	}

}
