package org.oneseal.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.oneseal.identifier.ImplementationCode;
import org.oneseal.identifier.Verdict;
import org.oneseal.matter.Implementation.Referral;
import org.oneseal.matter.Implementation.Window;
import org.oneseal.yaml.Faults;
import org.oneseal.yaml.YamlFile;
import org.oneseal.yaml.YamlMap;

/** Reads implementations/*.yaml. */
final class ImplementationReader {

	static final Pattern AUTHORITY = Pattern.compile("[1-9]\\d{5}");

	private static final Pattern ANYTHING = Pattern.compile(".+");

	private static final Pattern PHONE = Pattern.compile("[0-9][0-9 -]{3,20}");

	private final MatterCode matter;

	private final YamlMap root;

	private ImplementationReader(MatterCode matter, YamlMap root) {
		this.matter = matter;
		this.root = root;
	}

	/**
	 * The implementation; empty if the file cannot be read at all.
	 * @param authority the region code the file is called after
	 */
	static Optional<Implementation> read(MatterCode matter, String authority, String file, byte[] content,
			Faults faults) {
		return YamlFile.read(file, content, faults)
			.map((root) -> new ImplementationReader(matter, root).implementation(authority));
	}

	private Implementation implementation(String fileName) {
		String authority = this.root.text("authority", AUTHORITY, "a region code of six digits (GB/T 2260)");
		if (AUTHORITY.matcher(authority).matches() && !authority.equals(fileName)) {
			this.root.fault("authority", "The file is called %s but speaks of %s".formatted(fileName, authority),
					"Call the file after the region code");
		}
		Implementation implementation = new Implementation(this.matter, authority, code(),
				this.root.textsByKey("roles"), LimitReader.optional(this.root, "promised").orElse(null), reviewLimits(),
				referrals(), windows(), this.root.text("complaints", PHONE, "a telephone number"));
		this.root.done();
		return implementation;
	}

	private String code() {
		String code = this.root.text("code", ANYTHING, "an implementation code");
		if (ImplementationCode.verdict(code) != Verdict.VALID || !ImplementationCode.normalise(code).equals(code)) {
			this.root.fault("code", "'%s' is not an implementation code of GB/T 39554.1".formatted(code),
					"Write 31 characters: credit code (18, with a right check character), level (1-5), basic code (12)");
		}
		return code;
	}

	private Map<String, Limit> reviewLimits() {
		Map<String, Limit> limits = new LinkedHashMap<>();
		this.root.optionalMap("review-limits")
			.ifPresent((map) -> map.keys().forEach((step) -> limits.put(step, LimitReader.required(map, step))));
		return limits;
	}

	private List<Referral> referrals() {
		return this.root.maps("referrals").stream().map((map) -> {
			String goesTo = map.optionalText("goes-to").orElse(null);
			Referral referral = new Referral(map.text("when"), goesTo, map.words("reason"));
			map.done();
			return referral;
		}).toList();
	}

	private List<Window> windows() {
		List<Window> windows = this.root.maps("windows").stream().map((map) -> {
			Window window = new Window(map.words("name"), map.words("address"), map.words("hours"),
					map.text("phone", PHONE, "a telephone number"));
			map.done();
			return window;
		}).toList();
		if (windows.isEmpty()) {
			this.root.fault("windows", "No window is named", "List at least one counter where one can apply and ask");
		}
		return windows;
	}

}
