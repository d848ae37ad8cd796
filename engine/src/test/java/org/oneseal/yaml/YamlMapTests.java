package org.oneseal.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class YamlMapTests {

	private final Faults faults = new Faults();

	@Test
	void scalarsKeepWhatWasWritten() {
		YamlMap map = read("""
				code: 0123
				version: 1.10
				day: 2026-11-22
				flag: yes
				text: " 中文 "
				""").orElseThrow();

		assertThat(map.text("code")).isEqualTo("0123");
		assertThat(map.text("version")).isEqualTo("1.10");
		assertThat(map.text("day")).isEqualTo("2026-11-22");
		assertThat(map.text("flag")).isEqualTo("yes");
		assertThat(map.text("text")).isEqualTo("中文");
		map.done();
		assertThat(this.faults.list()).isEmpty();
	}

	@Test
	void faultsNameLineAndElement() {
		YamlMap map = read("""
				title: { zh: 名称 }
				list:
				  - days: ten
				surplus: 1
				""").orElseThrow();

		map.words("title");
		map.maps("list").forEach((item) -> item.number("days", 1, 9));
		map.text("absent");
		map.done();

		assertThat(this.faults.list()).extracting(Fault::line, Fault::element)
			.containsExactly(tuple(1, "title.en"), tuple(1, "absent"), tuple(3, "list[0].days"), tuple(4, "surplus"));
		assertThat(this.faults.list()).allSatisfy((fault) -> assertThat(fault.remedy()).isNotBlank());
	}

	@Test
	void anotherKindOfValueIsAFault() {
		YamlMap map = read("a: [1]\nb: { c: d }\ne: f\n").orElseThrow();

		map.text("a");
		map.texts("b");
		map.map("e");

		assertThat(this.faults.list()).extracting(Fault::what)
			.containsExactly("Here stands a list, not a text or number", "Here stands keys with values, not a list",
					"Here stands 'f', not keys with values");
	}

	@Test
	void aKeyWrittenTwiceIsAFault() {
		read("a: 1\nb: 2\na: 3\n");

		assertThat(this.faults.list()).singleElement().satisfies((fault) -> {
			assertThat(fault.line()).isEqualTo(3);
			assertThat(fault.what()).contains("twice");
		});
	}

	@Test
	void aliasesAreRefused() {
		read("a: &x 1\nb: *x\n");

		assertThat(this.faults.list()).extracting(Fault::line).containsExactly(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "- a\n- b\n", "just words", "a: {", "a: 'x\n", "\tb: 1", "a: b: c" })
	void aFileThatIsNoYamlOfKeysIsAFault(String text) {
		Optional<YamlMap> map = read(text);

		assertThat(map).isEmpty();
		assertThat(this.faults.list()).hasSize(1);
	}

	@Test
	void aFileThatGoesTooDeepIsRefused() {
		String text = "a: " + "[".repeat(40) + "]".repeat(40);

		assertThat(read(text)).isEmpty();
		assertThat(this.faults.list()).extracting(Fault::what).singleElement().asString().contains("levels");
	}

	private Optional<YamlMap> read(String text) {
		return YamlFile.read("file.yaml", text.getBytes(StandardCharsets.UTF_8), this.faults);
	}

}
