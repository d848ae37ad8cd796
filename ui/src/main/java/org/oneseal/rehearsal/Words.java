package org.oneseal.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;

import org.oneseal.form.Problem;
import org.oneseal.matter.Limit;
import org.oneseal.matter.MatterPack;
import org.oneseal.text.Text;

/** Says what happens in a rehearsal in the language of its reader. */
final class Words {

	private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

	private final MessageSource messages;

	private final Locale locale;

	/**
	 * Words in a language.
	 * @param language {@code en}; anything else is Chinese
	 */
	Words(MessageSource messages, String language) {
		this.messages = messages;
		this.locale = language.equals("en") ? Locale.ENGLISH : CHINESE;
	}

	String say(String key, Object... arguments) {
		return in(locale, key, arguments);
	}

	private String in(Locale language, String key, Object... arguments) {
		Object[] readable = Arrays.stream(arguments).map((argument) -> readable(argument, language)).toArray();
		return messages.getMessage(key, readable, language);
	}

	private Object readable(Object argument, Locale language) {
		if (argument instanceof Text text) {
			return text.in(language);
		}
		if (argument instanceof LocalDate day) {
			return DateTimeFormatter.ofPattern(in(language, "value.date"), language).format(day);
		}
		return (argument instanceof Limit limit) ? in(language, "amount." + limit.unit(), limit.amount()) : argument;
	}

	/** Why the system refuses. */
	String say(List<Problem> problems) {
		return String.join(" ", problems.stream().map((problem) -> in(locale, problem)).toList());
	}

	private String in(Locale language, Problem problem) {
		return in(language, problem.message(), problem.arguments().toArray());
	}

	/** Whether one of these is meant by its key, or by a part of its words. */
	boolean means(String said, List<Problem> problems) {
		return problems.stream()
			.flatMap((problem) -> Stream.concat(Stream.of(problem.message()).filter(said::equals),
					Stream.of(in(CHINESE, problem), in(Locale.ENGLISH, problem)).filter((text) -> text.contains(said))))
			.findAny()
			.isPresent();
	}

	/** A day with its weekday, or that there is none. */
	String day(Optional<LocalDate> day) {
		return day.map((found) -> DateTimeFormatter.ofPattern("uuuu-MM-dd EEE", locale).format(found))
			.orElseGet(this::none);
	}

	/** A time of a scenario. */
	String minute(LocalDateTime time) {
		return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", locale).format(time);
	}

	String yesOrNo(boolean yes) {
		return say(yes ? "value.yes" : "value.no");
	}

	String none() {
		return say("rehearsal.none");
	}

	String orNone(String text) {
		return text.isEmpty() ? none() : text;
	}

	String list(List<String> things) {
		return things.isEmpty() ? none() : String.join(say("value.separator"), things);
	}

	/** A step as officials call it, with its id. */
	String step(String stepId, MatterPack pack) {
		return pack.stepIds().contains(stepId) ? pack.stepTitle(stepId).in(locale) + " (" + stepId + ")" : stepId;
	}

	String steps(List<String> stepIds, MatterPack pack) {
		return list(stepIds.stream().sorted().map((stepId) -> step(stepId, pack)).toList());
	}

}
