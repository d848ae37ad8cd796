package org.oneseal.licence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.oneseal.cases.ApplicationCheck;
import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FieldType;
import org.oneseal.form.Problem;
import org.oneseal.matter.MatterPack;

/**
 * Refuses answers that the licence could not show, before anybody has examined them: no
 * decision to grant may end in a licence that is never made.
 */
@Component
class PrintableAnswers implements ApplicationCheck {

	/** Message: {0} label of the field, {1} the character, {2} its code point. */
	static final String UNPRINTABLE = "licence.unprintable";

	/** Message: {0} label of the field, {1} code point of what nobody sees. */
	static final String INVISIBLE = "licence.unprintable.invisible";

	@Override
	public List<Problem> problems(MatterPack pack, Answers answers) {
		return pack.matter()
			.licence()
			.fields()
			.values()
			.stream()
			.distinct()
			.flatMap((source) -> pack.form(MatterPack.APPLICATION_FORM).field(source).stream())
			.filter((field) -> field.type() == FieldType.TEXTFIELD || field.type() == FieldType.TEXTAREA)
			.flatMap((field) -> problem(field, answers).stream())
			.toList();
	}

	private static Optional<Problem> problem(Field field, Answers answers) {
		return answers.text(field.key())
			.map(Values::text)
			.stream()
			.flatMap((text) -> LicenceFonts.lend((fonts) -> fonts.unprintable(text)).stream().boxed())
			.flatMap((codePoint) -> Stream.of(problem(field, codePoint)))
			.findFirst();
	}

	private static Problem problem(Field field, int codePoint) {
		String code = LicencePaper.codePoint(codePoint);
		return switch (Character.getType(codePoint)) {
			case Character.FORMAT, Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED,
					Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.SPACE_SEPARATOR,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				Problem.error(field.key(), INVISIBLE, field.label(), code);
			default -> Problem.error(field.key(), UNPRINTABLE, field.label(), Character.toString(codePoint), code);
		};
	}

}
