package org.oneseal.matter;

import java.util.TreeSet;

import org.oneseal.form.Field;
import org.oneseal.form.FieldType;
import org.oneseal.matter.Matter.LicenceSpec;

/** The licence shows what the application answers or the case knows, and has a layout. */
final class LicenceCheck {

	private LicenceCheck() {
	}

	static void check(PackParts parts) {
		LicenceSpec licence = parts.matter().licence();
		if (licence.fields().isEmpty()) {
			parts.fault(MatterPack.MATTER_FILE, "licence.fields", "fields", "The licence shows nothing",
					"List its fields, each with a form key or a fact");
		}
		licence.fields().forEach((name, source) -> {
			if (LicenceFact.of(source).isEmpty() && parts.answer(source).isEmpty()) {
				parts.fault(MatterPack.MATTER_FILE, "licence.fields." + name, name,
						"%s is neither an answer of the application nor a fact".formatted(source),
						"Use a fact (%s) or a form key (%s)".formatted(LicenceFact.keys(),
								String.join(", ", new TreeSet<>(parts.answerKeys()))));
			}
		});
		String until = licence.validUntilField();
		if (until != null && parts.answer(until).map(Field::type).filter(FieldType.DATE::equals).isEmpty()) {
			parts.fault(MatterPack.MATTER_FILE, "licence.valid-until", "valid-until",
					"%s is no date of the application form".formatted(until), "Name the key of a date field");
		}
		if (!parts.files().has(MatterPack.LAYOUT_FILE)) {
			parts.fault(MatterPack.LAYOUT_FILE, "", "", "The file is missing", "Add it; it says how the licence looks");
		}
	}

}
