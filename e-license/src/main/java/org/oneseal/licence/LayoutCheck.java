package org.oneseal.licence;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.oneseal.form.Field;
import org.oneseal.form.FieldType;
import org.oneseal.form.FormDefinition;
import org.oneseal.form.Option;
import org.oneseal.licence.LicenceLayout.DataField;
import org.oneseal.licence.LicenceLayout.Kind;
import org.oneseal.matter.LicenceFact;
import org.oneseal.matter.Matter;
import org.oneseal.matter.Matter.LicenceSpec;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFileCheck;
import org.oneseal.matter.PackFiles;
import org.oneseal.yaml.Faults;

/**
 * Whether licences can be printed by the layout of a pack: asked before the pack is
 * deployed, because afterwards every grant would wait for a new version.
 */
@Component
public class LayoutCheck implements PackFileCheck {

	private static final String MATTER_ELEMENT = "licence.fields.";

	@Override
	public void check(PackFiles files, Optional<Matter> matter, Optional<FormDefinition> application, Faults faults) {
		if (!files.has(MatterPack.LAYOUT_FILE)) {
			return; // the pack itself says so
		}
		Optional<LicenceLayout> layout = LayoutReader.read(files.place(MatterPack.LAYOUT_FILE),
				files.content(MatterPack.LAYOUT_FILE), faults);
		if (layout.isPresent() && matter.isPresent()) {
			new Fitting(files, layout.get(), matter.get().licence(), faults).check(application);
		}
	}

	/**
	 * Whether layout, matter.yaml and application say the same of each value.
	 */
	private record Fitting(PackFiles files, LicenceLayout layout, LicenceSpec licence, Faults faults) {

		void check(Optional<FormDefinition> application) {
			this.layout.data().forEach((name, field) -> {
				String source = this.licence.fields().get(name);
				if (source == null) {
					fault(name, "matter.yaml does not say where the value '%s' comes from".formatted(name),
							"Add it to licence.fields of matter.yaml, or use one of "
									+ String.join(", ", this.licence.fields().keySet()));
				}
				else {
					LicenceFact.of(source)
						.ifPresentOrElse((fact) -> checkFact(name, field, fact),
								() -> application.ifPresent((form) -> checkAnswer(name, field, source, form)));
				}
			});
			checkNothingSuperfluous();
		}

		private void checkNothingSuperfluous() {
			this.licence.fields()
				.keySet()
				.stream()
				.filter((name) -> !this.layout.fields().contains(name))
				.forEach((name) -> this.faults.add(this.files.place(MatterPack.MATTER_FILE),
						this.files.lineOf(MatterPack.MATTER_FILE, name), MATTER_ELEMENT + name,
						"The layout of the licence has no value '%s'".formatted(name),
						"Declare it under data of " + MatterPack.LAYOUT_FILE + ", or remove it here"));
		}

		private void checkFact(String name, DataField field, LicenceFact fact) {
			boolean date = switch (fact) {
				case VALID_FROM, VALID_UNTIL, ISSUED_ON -> true;
				case CASE_NUMBER, HOLDER_NAME, HOLDER_IDENTITY_NUMBER, LICENCE_NUMBER, ISSUER_NAME -> false;
			};
			checkKind(name, field.kind(), date ? Kind.DATE : Kind.TEXT, fact.key());
			boolean endless = this.licence.validFor() == null && this.licence.validUntilField() == null;
			if (fact == LicenceFact.VALID_UNTIL && endless && !field.optional()) {
				mayBeMissing(name, field, "Licences of this matter have no last day");
			}
		}

		/** A source that is no answer either is a fault of matter.yaml, found there. */
		private void checkAnswer(String name, DataField field, String source, FormDefinition form) {
			form.field(source).filter((answer) -> answer.type().hasAnswer()).ifPresent((answer) -> {
				checkKind(name, field.kind(), kindOf(answer.type()), source);
				if (!field.optional() && !alwaysAnswered(form).contains(source)) {
					mayBeMissing(name, field,
							"The application may leave %s unanswered, and then no licence could be made"
								.formatted(source));
				}
				checkLetters(answer);
			});
		}

		private void checkKind(String name, Kind declared, Kind given, String source) {
			if (declared != given) {
				fault(name, "The value is declared as %s, but %s is %s".formatted(word(declared), source, word(given)),
						"Write %s: %s".formatted(name, word(given)));
			}
		}

		private void mayBeMissing(String name, DataField field, String what) {
			fault(name, what, "Write %s: %s?".formatted(name, word(field.kind())));
		}

		/** The labels of options are printed; what applicants write is checked then. */
		private void checkLetters(Field answer) {
			String file = MatterPack.APPLICATION_FORM + ".form";
			for (Option option : answer.options()) {
				LicenceFonts.lend((fonts) -> fonts.unprintable(option.label().zh()))
					.ifPresent((codePoint) -> this.faults.add(this.files.place(file),
							this.files.lineOf(file, option.value()), answer.key(),
							"The licence shows the option %s, and no font has its character U+%04X"
								.formatted(option.value(), codePoint),
							"Use another way to write it"));
			}
		}

		private void fault(String name, String what, String remedy) {
			this.faults.add(this.layout.file(), this.files.lineOf(MatterPack.LAYOUT_FILE, name), "data." + name, what,
					remedy);
		}

		private static String word(Kind kind) {
			return LayoutReader.word(kind);
		}

		private static Kind kindOf(FieldType type) {
			return switch (type) {
				case NUMBER -> Kind.NUMBER;
				case DATE -> Kind.DATE;
				case CHECKLIST -> Kind.LIST;
				default -> Kind.TEXT;
			};
		}

		/** Keys of the fields that are required and never hidden. */
		private static Set<String> alwaysAnswered(FormDefinition form) {
			return form.fields()
				.stream()
				.flatMap(Fitting::alwaysShown)
				.filter(Field::required)
				.map(Field::key)
				.collect(Collectors.toSet());
		}

		private static Stream<Field> alwaysShown(Field field) {
			return (field.hiddenWhen() != null) ? Stream.empty()
					: Stream.concat(Stream.of(field), field.children().stream().flatMap(Fitting::alwaysShown));
		}

	}

}
