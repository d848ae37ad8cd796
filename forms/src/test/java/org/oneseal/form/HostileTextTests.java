package org.oneseal.form;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Strings that break software come back unharmed, or are refused with a reason.
 */
class HostileTextTests {

	private final FormDefinition form = Forms.form("""
			{ "type": "textfield", "key": "line", "label": "行" },
			{ "type": "textarea", "key": "text", "label": "文" },
			{ "type": "number", "key": "number", "label": "数" },
			{ "type": "datetime", "key": "date", "label": "日" },
			{ "type": "radio", "key": "choice", "label": "选", "values": [ { "label": "一", "value": "1" } ] },
			{ "type": "checklist", "key": "list", "label": "多", "values": [ { "label": "一", "value": "1" } ] },
			{ "type": "checkbox", "key": "tick", "label": "勾" },
			{ "type": "textfield", "key": "code", "label": "码", "properties": { "check": "credit-code" } },
			{ "type": "textfield", "key": "id", "label": "号", "properties": { "check": "resident-id" } },
			{ "type": "textfield", "key": "phone", "label": "话", "validate": { "validationType": "phone" } },
			{ "type": "textfield", "key": "mail", "label": "邮", "validate": { "validationType": "email" } },
			{ "type": "textfield", "key": "hidden", "label": "隐", "conditional": { "hide": "=contains(line, text)" } }
			""");

	@Test
	void naughtyStringsComeBackUnharmedOrAreRefused() {
		naughty().forEach((string) -> List.of("line", "text").forEach((key) -> {
			Answers answers = Answers.read(this.form, Map.of(key, List.of(string)));
			List<Problem> problems = this.form.check(answers, Set.of());

			assertThat(answers.typed(key)).isEqualTo(Typed.tidy(string));
			assertThat(Answers.fromJson(this.form, answers.toJson())).isEqualTo(answers);
			if (problems.isEmpty() && !Typed.isBlank(string)) {
				assertThat(answers.text(key)).contains(Typed.tidy(string));
			}
			else if (!problems.isEmpty()) {
				assertThat(Typed.forbidden(string).isPresent() || string.contains("\n")
						|| Typed.length(string) > Limits.TEXTFIELD_MAX)
					.as(string)
					.isTrue();
			}
		}));
	}

	@Test
	void naughtyStringsInEveryFieldBreakNothing() {
		naughty().forEach((string) -> {
			Answers answers = Answers.read(this.form,
					this.form.answerable().stream().collect(Collectors.toMap(Field::key, (field) -> List.of(string))));

			assertThatNoException().as(string).isThrownBy(() -> this.form.check(answers, Set.of()));
			assertThat(Answers.fromJson(this.form, answers.toJson())).isEqualTo(answers);
		});
	}

	@Test
	void anyCharacterComesBackUnharmedOrIsRefused() {
		long seed = System.nanoTime();
		System.out.println("random seed " + seed);
		Random random = new Random(seed);
		for (int round = 0; round < 2000; round++) {
			StringBuilder text = new StringBuilder("甲");
			random.ints(20, 0, Character.MAX_CODE_POINT + 1).forEach(text::appendCodePoint);
			String typed = text.append("乙").toString();
			Answers answers = Answers.read(this.form, Map.of("text", List.of(typed)));

			assertThat(answers.typed("text")).isEqualTo(Typed.tidy(typed));
			assertThat(this.form.checkDraft(answers).isEmpty()).isEqualTo(answers.text("text").isPresent())
				.isEqualTo(Typed.forbidden(Typed.tidy(typed)).isEmpty());
			assertThat(Answers.fromJson(this.form, answers.toJson())).isEqualTo(answers);
		}
	}

	private static Stream<String> naughty() {
		Path file = Path.of(System.getProperty("oneseal.shared.data", ""), "hostile", "blns.json");
		Assumptions.assumeTrue(Files.exists(file), "skipped: oneseal.shared.data has no hostile/blns.json");
		return JsonMapper.shared().readTree(file.toFile()).valueStream().map(JsonNode::asString);
	}

}
