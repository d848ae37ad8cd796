package org.oneseal.matter;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.oneseal.form.Option;

/**
 * What is said of candidates belongs to a step of the officials, and regions are codes.
 */
final class CandidateCheck {

	/** GB/T 2260 with its extensions for streets and communities. */
	private static final Pattern REGION = Pattern.compile("[1-9]\\d{5}(\\d{3}){0,2}");

	private CandidateCheck() {
	}

	static void check(PackParts parts) {
		TreeSet<String> steps = new TreeSet<>(List.of("acceptance", "decision"));
		parts.matter().reviews().forEach((review) -> steps.add(review.step()));
		parts.matter().candidates().forEach((step, spec) -> {
			if (!steps.contains(step)) {
				fault(parts, step, "No official does the step %s".formatted(step),
						"Use some of " + String.join(", ", steps));
			}
			String region = spec.region();
			if (region != null && !region.equals(CandidateSpec.APPLICANT)) {
				checkField(parts, step, region);
			}
		});
	}

	private static void checkField(PackParts parts, String step, String key) {
		List<Option> options = parts.answer(key).map((field) -> field.options()).orElse(List.of());
		if (options.isEmpty() || !options.stream().allMatch((option) -> REGION.matcher(option.value()).matches())) {
			fault(parts, step, "The answers of %s are no region codes".formatted(key),
					"Write applicant, or the key of a choice whose values are region codes");
		}
	}

	private static void fault(PackParts parts, String step, String what, String remedy) {
		parts.fault(MatterPack.MATTER_FILE, "candidates." + step, step, what, remedy);
	}

}
