package org.oneseal.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FormReaderTests {

	@Test
	void everySupportedComponentIsRead() {
		FormDefinition form = Forms.event();

		assertThat(form.id()).isEqualTo("application");
		assertThat(form.all().map(Field::type)).contains(FieldType.values());
		assertThat(form.all().map(Field::key)).startsWith("intro", "eventName")
			.containsSubsequence("agent", "agentName", "power-of-attorney", "facilities");
		assertThat(form.fileSlots()).extracting(Field::key).containsExactly("power-of-attorney", "event-plan");
		assertThat(form.answerable()).extracting(Field::key).doesNotContain("intro", "agent", "event-plan");
	}

	@Test
	void wordsLimitsAndPropertiesAreKept() {
		FormDefinition form = Forms.event();

		Field name = form.field("eventName").orElseThrow();
		assertThat(name.label().zh()).isEqualTo("活动名称");
		assertThat(name.required()).isTrue();
		assertThat(name.limits().maxLength()).isEqualTo(10);
		assertThat(name.property("licence-field")).contains("name");
		assertThat(form.field("area").orElseThrow().suffix()).hasToString("Text[byLanguage={zh=平方米}]");
		assertThat(form.field("startsOn").orElseThrow().label().zh()).isEqualTo("开始日期");
		assertThat(form.field("plan").orElseThrow().limits().maxLength()).isEqualTo(Limits.TEXTAREA_MAX);
		assertThat(form.field("phone").orElseThrow().limits().maxLength()).isEqualTo(Limits.TEXTFIELD_MAX);
		assertThat(form.field("organiserCode").orElseThrow().check()).contains(IdentifierCheck.CREDIT_CODE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "name", "last" })
	void aDateFollowsAnotherDateOfTheForm(String first) {
		FormReading reading = Forms.reading("""
				{"type":"textfield","id":"a","key":"name","label":"名称"},
				{"type":"datetime","subtype":"date","id":"b","key":"last","dateLabel":"末日",
				"properties":{"not-before":"%s"}}""".formatted(first));

		assertThat(reading.faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.toString()).contains("last", "not-before", first));
	}

	@Test
	void translationsComeFromTextFilesAndMissingOnesAreNamed() {
		Map<String, String> english = Map.of("form.application.eventName.label", "Name of the event",
				"form.application.venue.option.indoor", "Indoors", "form.application.area.suffix", "m²",
				"form.application.agent.label", " ");

		FormDefinition form = FormReader.read("application.form", Forms.eventJson(), Map.of("en", english)).form();

		assertThat(form.field("eventName").orElseThrow().label().in("en")).isEqualTo("Name of the event");
		assertThat(form.field("venue").orElseThrow().option("indoor").orElseThrow().label().in("en"))
			.isEqualTo("Indoors");
		assertThat(form.textKeys()).containsEntry("form.application.plan.description", "写明时间、地点和流程")
			.containsKeys("form.application.intro.label", "form.application.agent.label",
					"form.application.facilities.option.stand");
		assertThat(form.missingTexts("en")).hasSize(form.textKeys().size() - 3)
			.contains("form.application.agent.label")
			.doesNotContain("form.application.eventName.label");
		assertThat(form.missingTexts("zh")).isEmpty();
	}

	@Test
	void allFaultsAreToldAtOnce() {
		FormReading reading = Forms.reading("""
				{ "type": "html", "content": "<b>" },
				{ "type": "textfield", "label": "无键" },
				{ "type": "textfield", "key": "a", "label": "甲" },
				{ "type": "textfield", "key": "a", "label": "乙" },
				{ "type": "textfield", "key": "名", "label": "丙" },
				{ "type": "number", "key": "n", "label": "数", "validate": { "minLength": 3 } },
				{ "type": "radio", "key": "r", "label": "选" },
				{ "type": "textfield", "key": "c", "label": "条件", "conditional": { "hide": "=a >" } }
				""");

		assertThat(reading.faults()).extracting(FormFault::component)
			.containsExactly("components[0]", "components[1]", "a", "名", "n", "r", "c");
		assertThat(reading.faults()).allMatch((fault) -> fault.file().equals("f.form") && !fault.remedy().isBlank());
		assertThatIllegalStateException().isThrownBy(reading::form).withMessageContaining("html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "html", "iframe", "button", "image", "table", "expression", "dynamiclist", "taglist",
			"documentPreview", "multipage", "", "TextField" })
	void otherComponentsAreRefused(String type) {
		assertThat(
				Forms.reading("{\"type\":\"%s\",\"id\":\"x\",\"key\":\"x\",\"label\":\"标\"}".formatted(type)).faults())
			.singleElement()
			.satisfies((fault) -> {
				assertThat(fault.component()).isEqualTo("x");
				assertThat(fault.remedy()).contains("textfield");
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"validate":{"maxlength":3}                      | no validation maxlength
			"validate":{"minLength":5,"maxLength":2}        | larger than the largest
			"validate":{"maxLength":"many"}                 | maxLength is 'many'
			"validate":{"maxLength":9999999}                | maxLength is
			"validate":{"required":"yes"}                   | neither true nor false
			"validate":{"pattern":"[a"}                     | not a regular expression
			"validate":{"validationType":"zip"}             | validationType is 'zip'
			"properties":{"check":"passport"}               | property check is 'passport'
			"properties":{"check-severity":"warning"}       | does not fit here
			"properties":{"title":true}                     | not a text
			"defaultValue":"x"                              | attribute defaultValue
			"readonly":"=a = 1"                             | attribute readonly
			"conditional":{"hide":"a = 1"}                  | does not begin with =
			"conditional":{"hide":"=b = 1"}                 | asks for b
			"conditional":{"hide":"=a = 1"}                 | depends on itself
			"conditional":{"show":"=true"}                  | no attribute show
			"conditional":{"hide":"=for x in 1..9 return x"} | For
			"description":"见 [说明](http://a)"               | markup
			"description":"=a"                              | markup
			""")
	void whatWeDoNotFollowIsRefused(String attribute, String message) {
		FormReading reading = Forms
			.reading("{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"标\",%s}".formatted(attribute));

		assertThat(reading.faults()).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains(message));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\":\"group\",\"id\":\"g\",\"label\":\"组\",\"path\":\"person\",\"components\":[]}",
			"{\"type\":\"datetime\",\"key\":\"d\",\"label\":\"时\",\"subtype\":\"time\"}",
			"{\"type\":\"datetime\",\"key\":\"d\",\"label\":\"日\",\"disallowPassedDates\":true}",
			"{\"type\":\"select\",\"key\":\"s\",\"label\":\"选\",\"valuesKey\":\"list\",\"values\":[{\"label\":\"一\",\"value\":\"1\"}]}",
			"{\"type\":\"radio\",\"key\":\"s\",\"label\":\"选\",\"values\":[{\"label\":\"一\",\"value\":\"1\"},{\"label\":\"二\",\"value\":\"1\"}]}",
			"{\"type\":\"radio\",\"key\":\"s\",\"label\":\"选\",\"values\":[{\"label\":\"一\",\"value\":\"a b\"}]}",
			"{\"type\":\"textfield\",\"key\":\"my-key\",\"label\":\"标\"}", "{\"type\":\"textfield\",\"key\":\"k\"}",
			"{\"type\":\"text\",\"id\":\"t\",\"text\":\"# 标题\"}",
			"{\"type\":\"text\",\"id\":\"t\",\"text\":\"<b>x</b>\"}",
			"{\"type\":\"number\",\"key\":\"n\",\"label\":\"数\",\"decimalDigits\":-1}", "7", "null" })
	void aComponentWithOneFaultIsRefusedForIt(String component) {
		assertThat(Forms.reading(component).faults()).hasSize(1);
	}

	@Test
	void attributesThatSayNothingArePassedOver() {
		assertThat(Forms
			.reading(
					"""
							{ "type": "textfield", "id": "F", "key": "a", "label": "甲", "readonly": false, "disabled": false,
							  "layout": { "row": "Row_1", "columns": 8 }, "description": "", "appearance": { "prefixAdorner": "" },
							  "validate": { "required": false, "validationType": "", "maxLength": "20" }, "conditional": { "hide": "" } }
							""")
			.faults()).isEmpty();
	}

	@Test
	void conditionsMayNotGoRoundInCircles() {
		FormReading reading = Forms.reading("""
				{ "type": "textfield", "key": "a", "label": "甲", "conditional": { "hide": "=b = \\"1\\"" } },
				{ "type": "textfield", "key": "b", "label": "乙", "conditional": { "hide": "=c = \\"1\\"" } },
				{ "type": "group", "id": "g", "label": "组", "conditional": { "hide": "=a = \\"1\\"" }, "components": [
				  { "type": "textfield", "key": "c", "label": "丙" } ] }
				""");

		assertThat(reading.faults()).extracting(FormFault::component).containsExactly("a", "b", "g", "c");
	}

	@Test
	void onlyOneFieldNamesTheCase() {
		assertThat(Forms.reading("""
				{ "type": "textfield", "key": "a", "label": "甲", "properties": { "title": "true" } },
				{ "type": "textfield", "key": "b", "label": "乙", "properties": { "title": "true" } }
				""").faults()).singleElement().satisfies((fault) -> assertThat(fault.message()).contains("title"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "\"x\"", "{\"type\":\"default\",\"type\":\"default\"}",
			"{\"type\":\"default\",\"id\":\"f\",\"components\":[]}", "{\"type\":\"default\",\"id\":\"f\"}",
			"{\"type\":\"default\",\"components\":[{\"type\":\"text\",\"id\":\"t\",\"text\":\"字\"}]}",
			"{\"type\":\"bpmn\",\"id\":\"f\",\"components\":[{\"type\":\"text\",\"id\":\"t\",\"text\":\"字\"}]}",
			"{\"type\":\"default\",\"id\":\"f\",\"x\":1,\"components\":[{\"type\":\"text\",\"id\":\"t\",\"text\":\"字\"}]}",
			"{\"type\":\"default\",\"id\":\"f\",\"components\":[{\"type\":\"text\",\"id\":\"t\",\"text\":\"字\"}]} x" })
	void whatIsNoFormIsRefused(String json) {
		List<FormFault> faults = FormReader.read("x.form", json.getBytes(StandardCharsets.UTF_8)).faults();

		assertThat(faults).isNotEmpty().allMatch((fault) -> fault.file().equals("x.form"));
	}

	@Test
	void aDeeplyNestedFileIsRefused() {
		String json = "{\"type\":\"group\",\"components\":[".repeat(20_000);

		assertThat(FormReader.read("x.form", json.getBytes(StandardCharsets.UTF_8)).faults()).hasSize(1);
	}

}
