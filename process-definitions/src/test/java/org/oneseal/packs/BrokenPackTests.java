package org.oneseal.packs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.oneseal.licence.LayoutCheck;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackReader;
import org.oneseal.matter.PackSource;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultWords;
import org.oneseal.yaml.FaultyFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Whatever a designer gets wrong is named by file, element and remedy. */
class BrokenPackTests {

	private static final String MATTER = "matter.yaml";

	private static final String CITY = "implementations/429900.yaml";

	private static final String COUNTY = "implementations/429921.yaml";

	private static final String PROCESS = "process.bpmn20.xml";

	private static final String FORM = "application.form";

	private static final String ZH = "texts_zh.properties";

	private static final String EN = "texts_en.properties";

	private static final String LAYOUT = "licence.layout.yaml";

	private static final PackFiles SOUND = new PackSource(Path.of("")).all()
		.stream()
		.filter((files) -> files.code().value().equals("food-business-licence"))
		.findFirst()
		.orElseThrow();

	static Stream<Arguments> faultsOfMatter() {
		return Stream.of(fault("an unknown key", MATTER, "summary:\n", "sumary:\n", MATTER, "sumary", "not known"),
				fault("a number that is a word", MATTER, "    working-days: 10\n", "    working-days: ten\n", MATTER,
						"limits.decision.working-days", "'ten' is no amount of working days"),
				fault("a limit in two units", MATTER, "    working-days: 10\n", "    working-days: 10\n    days: 14\n",
						MATTER, "limits.decision", "one number of one unit"),
				fault("time to complete where nothing may follow", MATTER, "  issue:\n",
						"  completion:\n    working-days: 5\n    basis: { law: licensing-law, article: 32 }\n  issue:\n",
						MATTER, "limits.completion", "No material may follow"),
				fault("a material that may follow for ever", MATTER, "necessity: required", "necessity: may-follow",
						MATTER, "limits.completion", "nothing says by when"),
				fault("a missing citation", MATTER, "    basis: { law: licensing-law, article: 32 }\n", "", MATTER,
						"limits.acceptance.basis", "citation is missing"),
				fault("a citation without an article or a word why", MATTER, "{ law: licensing-law, article: 32 }",
						"{ law: licensing-law }", MATTER, "limits.acceptance.basis.article", "names no article"),
				fault("a law that is not listed", MATTER, "{ law: licensing-law, article: 32 }",
						"{ law: licencing-law, article: 32 }", MATTER, "limits.acceptance.basis.law", "licencing-law"),
				fault("a law nobody cites", MATTER, "laws:\n", "laws:\n  old-law: { zh: 旧法, en: Old law }\n", MATTER,
						"laws.old-law", "Nothing cites"),
				fault("missing English", MATTER, "title: { zh: 食品经营许可, en: Food business licence }",
						"title: { zh: 食品经营许可 }", MATTER, "title.en", "missing"),
				fault("another code than the folder's", MATTER, "code: food-business-licence", "code: food-licence",
						MATTER, "code", "not the name of the folder"),
				fault("an unknown applicant", MATTER, "applicants: [company, sole-trader]",
						"applicants: [company, shop]", MATTER, "applicants", "'shop' is not known"),
				fault("half a month", MATTER, "promised: { working-days: 7 }", "promised: { months: 0.5 }", MATTER,
						"limits.promised.months", "'0.5' is no amount of months"),
				fault("consent by silence without a law", MATTER, "silence: remind", "silence: consent", MATTER,
						"reviews[1].silence", "only where a law says so"),
				fault("a rule of silence nobody knows", MATTER, "silence: remind", "silence: shout", MATTER,
						"reviews[1].silence", "'shout' is not known"),
				fault("phrases for a step where nothing is written", MATTER, "  reviewUrbanManagement:\n    - {",
						"  acceptance:\n    - {", MATTER, "phrases.acceptance", "Nothing is written at the step"),
				fault("candidates for a step no official does", MATTER, "  reviewFireRescue: { position",
						"  correction: { position", MATTER, "candidates.correction",
						"No official does the step correction"),
				fault("candidates who are assigned in a way nobody knows", MATTER, "nobody: head }", "assign: by-lot }",
						MATTER, "candidates.reviewFireRescue.assign", "not known here"),
				fault("candidates by a region that is no code", MATTER, "nobody: head }", "region: premisesAddress }",
						MATTER, "candidates.reviewFireRescue", "are no region codes"),
				fault("a position that is no word", MATTER, "position: fire-inspector", "position: 消防监督员", MATTER,
						"candidates.reviewFireRescue.position", "is not a position"),
				fault("a special procedure twice", MATTER, "  - id: hearing", "  - id: expert-review", MATTER,
						"special-procedures", "stands here twice"),
				fault("an extension by a role nobody has", MATTER, "limits:\n",
						"limits:\n  extension-approved-by: government\n", CITY, "roles.government",
						"No department has the role government"),
				fault("a timer of a limit nobody set", MATTER, "  correction:\n    working-days: 10\n",
						"  completion:\n    working-days: 10\n", PROCESS, "correction", "has no limit correction"),
				fault("more than article 42 allows", MATTER, """
						    working-days: 10
						    basis:
						      law: food-business-measures
						""", """
						    working-days: 30
						    basis:
						      law: licensing-law
						      article: 42
						""", MATTER, "limits.decision", "Article 42 allows 20 working days"),
				fault("more than article 42 allows for joint handling", MATTER, """
						    basis: { law: licensing-law, article: 32 }
						  # from acceptance
						  decision:
						    working-days: 10
						    basis:
						      law: food-business-measures
						""", """
						    basis: { law: licensing-law, article: 32 }
						  joint: true
						  decision:
						    working-days: 46
						    basis:
						      law: licensing-law
						      article: 42
						""", MATTER, "limits.decision", "Article 42 allows 45 working days"),
				fault("more than article 43 allows a lower body", MATTER,
						"limit: { working-days: 4 }\n    examiners: 2",
						"limit: { working-days: 21 }\n    lower-body: true\n    examiners: 2", MATTER,
						"reviewMarketRegulation", "Article 43 allows a lower body 20 working days"),
				fault("a lower body that is none", MATTER, "    role: fire-rescue\n",
						"    role: fire-rescue\n    lower-body: true\n", CITY, "roles.fire-rescue",
						"no department of a lower body"),
				fault("a promise longer than the law", MATTER, "promised: { working-days: 7 }",
						"promised: { working-days: 11 }", MATTER, "limits.promised", "the law sets 10 working days"),
				fault("a review that leaves no time to decide", MATTER, "limit: { working-days: 4 }",
						"limit: { working-days: 7 }", MATTER, "reviewMarketRegulation", "no time to decide"),
				fault("a review nobody can do", MATTER, "step: reviewFireRescue", "step: reviewFire", PROCESS,
						"reviewFire", "no user task for the review"),
				fault("a material nobody uses", MATTER, "used-by: [acceptance, reviewMarketRegulation]", "used-by: []",
						MATTER, "materials.business-registration", "art. 31"),
				fault("a material used by no step", MATTER, "used-by: [acceptance, reviewMarketRegulation]",
						"used-by: [intake]", MATTER, "materials.business-registration", "no user task"),
				fault("a material without a slot", MATTER, "- id: lease\n", "- id: lease-contract\n", MATTER,
						"materials.lease-contract", "no file slot"),
				fault("a condition that is no FEEL", MATTER, "when: hasAgent = true", "when: hasAgent = =", MATTER,
						"materials.power-of-attorney.when", "not a FEEL expression"),
				fault("a condition over what nobody answers", MATTER, "when: hasAgent = true",
						"when: hasRepresentative = true", MATTER, "materials.power-of-attorney.when",
						"hasRepresentative, which no field"),
				fault("a condition for a material that is always required", MATTER,
						"necessity: required\n    accept: [pdf]",
						"necessity: required\n    when: hasAgent = true\n    accept: [pdf]", MATTER,
						"materials[2].when", "always required has none"),
				fault("a file type nobody can check", MATTER, "accept: [pdf]", "accept: [docx]", MATTER,
						"materials[2].accept", "docx"),
				fault("a type code with a wrong check character", MATTER, "11100000MB0341032Y001",
						"11100000MB0341032X001", MATTER, "licence.type-code", "wrong check character"),
				fault("a length of time that is none", MATTER, "valid-for: P5Y", "valid-for: 5 years", MATTER,
						"licence.valid-for", "not a length of time"),
				fault("a licence field from nowhere", MATTER, "holderName: operatorName", "holderName: shopName",
						MATTER, "licence.fields.holderName", "shopName is neither"));
	}

	static Stream<Arguments> faultsOfOtherFiles() {
		return Stream.of(
				fault("a role without a department", CITY, "  fire-rescue: 429900-fire-rescue\n", "", CITY,
						"roles.fire-rescue", "No department"),
				fault("a role the matter does not have", CITY, "roles:\n", "roles:\n  health: 429900-health\n", CITY,
						"roles.health", "no such role"),
				fault("a department of another authority", COUNTY, "429921-fire-rescue", "429900-fire-rescue", COUNTY,
						"roles.fire-rescue", "no department of this authority"),
				fault("a promise of an authority longer than the law", COUNTY, "promised: { working-days: 6 }",
						"promised: { working-days: 20 }", COUNTY, "promised", "20 working days are promised"),
				fault("a limit for a review that does not exist", COUNTY, "  reviewFireRescue: { working-days: 2 }",
						"  reviewHealth: { working-days: 2 }", COUNTY, "review-limits.reviewHealth", "no such review"),
				fault("a wrong implementation code", CITY, "11429900011310020N3", "11429900011310020M3", CITY, "code",
						"GB/T 39554.1"),
				fault("different basic codes", CITY, "420131018001", "420131018002", "implementations", "code",
						"basic codes"),
				fault("a file called after another authority", COUNTY, "authority: 429921", "authority: 429922", COUNTY,
						"authority", "called 429921"),
				fault("a window the process does not know", CITY, "roles:\n", "roles:\n  window: 429900-services\n",
						CITY, "roles.window", "does not offer the acceptance to the window"),
				fault("a referral to nobody", CITY, "windows:\n",
						"referrals:\n  - { when: premisesArea > 3000, goes-to: 420000, reason: { zh: 省级, en: Province } }\nwindows:\n",
						CITY, "referrals[0].goes-to", "No other authority 420000"),
				fault("a referral by what nobody answers", CITY, "windows:\n",
						"referrals:\n  - { when: people > 5000, goes-to: 429921, reason: { zh: 县级, en: County } }\nwindows:\n",
						CITY, "referrals[0].when", "people, which no field"),
				fault("a process of another matter", PROCESS, "process id=\"food-business-licence\"",
						"process id=\"food\"", PROCESS, "food", "not the code of the matter"),
				fault("a task that is no review", PROCESS, "id=\"reviewFireRescue\"", "id=\"fireReview\"", PROCESS,
						"fireReview", "no review of matter.yaml"),
				fault("a task for another role", PROCESS, "${roles.fireRescue}", "${roles.urbanManagement}", PROCESS,
						"reviewFireRescue", "role is fire-rescue"),
				fault("a step without a name", PROCESS, "name=\"作出决定\"", "name=\"\"", PROCESS, "decision", "no name"),
				fault("an element the diagram does not show", PROCESS, "bpmnElement=\"reviewsEnd\"",
						"bpmnElement=\"elsewhere\"", PROCESS, "reviewsEnd", "does not show"),
				fault("a document type", PROCESS, "<definitions ", "<!DOCTYPE definitions>\n<definitions ", PROCESS,
						"DOCTYPE", "document type"),
				fault("XML that ends too soon", PROCESS, "</definitions>", "", PROCESS, "", "not well-formed"),
				fault("a slot without a material", FORM, "\"key\": \"lease\"", "\"key\": \"contract\"", FORM,
						"contract", "no material"),
				fault("a slot that is not required", FORM,
						"\"key\": \"food-safety-rules\",\n\t\t\t\t\t\"id\": \"Field_food_safety_rules\",\n\t\t\t\t\t\"validate\": {\n\t\t\t\t\t\t\"required\": true",
						"\"key\": \"food-safety-rules\",\n\t\t\t\t\t\"id\": \"Field_food_safety_rules\",\n\t\t\t\t\t\"validate\": {\n\t\t\t\t\t\t\"required\": false",
						FORM, "food-safety-rules", "not required"),
				fault("a form that is no JSON", FORM, "\"components\": [", "\"components\": ", FORM, "line",
						"Not JSON"),
				fault("plain words that are missing", ZH, "step.decision.plain", "step.decison.plain", ZH,
						"step.decision.plain", "plain words"),
				fault("a label without English", EN, "form.application.staff.label = Number of staff\n", "", EN,
						"form.application.staff.label", "no English words"),
				fault("English nobody reads", EN, "step.decision = Decision",
						"step.decision = Decision\nstep.approval = Approval", EN, "step.approval",
						"Nothing has this key"),
				fault("a key written twice", EN, "step.decision = Decision",
						"step.decision = Decision\nstep.decision = Approval", EN, "step.decision", "twice"));
	}

	static Stream<Arguments> faultsOfLayout() {
		return Stream.of(
				fault("a value that comes from nowhere", LAYOUT, "premises: text", "premises: text\n  rooms: text?",
						LAYOUT, "data.rooms", "matter.yaml does not say where the value 'rooms' comes from"),
				fault("a value of matter.yaml the layout does not have", MATTER, "issuedOn: decision.date",
						"issuedOn: decision.date\n    caseNumber: case.number", MATTER, "licence.fields.caseNumber",
						"The layout of the licence has no value 'caseNumber'"),
				fault("a field of the form that does not exist", MATTER, "premises: premisesAddress",
						"premises: premisesAdress", MATTER, "licence.fields.premises", "premisesAdress is neither"),
				fault("a placeholder without a value", LAYOUT, "{premises}", "{premisses}", LAYOUT,
						"content[2].row.value", "{premisses} is not among the data"),
				fault("a text that is missing in a language", LAYOUT, ", en: Food Business Licence }", " }", LAYOUT,
						"title.en", "missing"),
				fault("a label that is missing in a language", LAYOUT, "label: { zh: 经营场所, en: Business premises }",
						"label: { zh: 经营场所 }", LAYOUT, "content[2].row.label.en", "missing"),
				fault("a date that is declared as a list", LAYOUT, "validFrom: date", "validFrom: list", LAYOUT,
						"data.validFrom", "declared as list, but licence.validFrom is date"),
				fault("a checklist that is declared as text", LAYOUT, "foodCategories: list", "foodCategories: text",
						LAYOUT, "data.foodCategories", "declared as text, but foodCategories is list"),
				fault("a value the applicant may leave out", MATTER, "premises: premisesAddress", "premises: canteenOf",
						LAYOUT, "data.premises", "may leave canteenOf unanswered"),
				fault("a last day of licences that have none", MATTER, "  valid-for: P5Y\n", "", LAYOUT,
						"data.validUntil", "no last day"),
				fault("a letter no font has", LAYOUT, "扫码核验真伪与现状", "扫码核验真伪与现状😀", LAYOUT, "", "U+1F600"),
				fault("an option with a letter no font has", FORM, "\"label\": \"餐饮服务经营者\"", "\"label\": \"餐饮服务经营者😀\"",
						FORM, "businessForm", "U+1F600"));
	}

	@Test
	void faultsOfTheLayoutAreToldBesideThoseOfAMatterThatCannotBeRead() {
		PackFiles broken = new Break(MATTER, "code: food-business-licence", "code food-business-licence").apply(SOUND);
		broken = new Break(LAYOUT, "accent: \"#a5823c\"", "accent: gold").apply(broken);

		assertThat(faults(broken)).extracting(Fault::file)
			.contains("matters/food-business-licence/" + MATTER, "matters/food-business-licence/" + LAYOUT);
	}

	@ParameterizedTest
	@MethodSource({ "faultsOfMatter", "faultsOfOtherFiles", "faultsOfLayout" })
	void theFaultIsNamedByFileElementAndRemedy(Break broken, String file, String element, String what) {
		List<Fault> faults = faults(broken.apply(SOUND));

		assertThat(faults).anySatisfy((fault) -> {
			assertThat(fault.file()).isEqualTo("matters/food-business-licence/" + file);
			assertThat(fault.element()).startsWith(element);
			assertThat(fault.what()).contains(what);
			assertThat(fault.remedy()).isNotBlank();
		});
		assertThat(faults).allSatisfy(BrokenPackTests::isSaidInChinese);
	}

	/** Designers are officials: Chinese first. */
	private static void isSaidInChinese(Fault fault) {
		assertThat(FaultWords.chinese(fault.what())).as(fault.what()).hasValueSatisfying(BrokenPackTests::hasChinese);
		assertThat(FaultWords.chinese(fault.remedy())).as(fault.remedy())
			.hasValueSatisfying(BrokenPackTests::hasChinese);
	}

	private static void hasChinese(String text) {
		assertThat(text).containsPattern("\\p{IsHan}").doesNotContainPattern("\\{\\d}");
	}

	@ParameterizedTest
	@MethodSource("unreadable")
	void whatCannotBeReadIsToldOnceAndNotComparedWithTheRest(String from, String to, List<String> elements) {
		List<Fault> faults = faults(new Break(MATTER, from, to).apply(SOUND));

		assertThat(faults).extracting(Fault::element).containsExactlyInAnyOrderElementsOf(elements);
	}

	static Stream<Arguments> unreadable() {
		return Stream.of(
				arguments("promised: { working-days: 7 }", "promised: { working-days: -7 }",
						List.of("limits.promised.working-days")),
				arguments("\nlead:", "\nleed:", List.of("lead", "leed")),
				arguments("role: fire-rescue", "role: Fire Rescue", List.of("reviews[1].role")));
	}

	@ParameterizedTest
	@MethodSource("necessaryFiles")
	void aMissingFileIsNamed(String path) {
		assertThat(faults(SOUND.without(path))).anySatisfy((fault) -> {
			assertThat(fault.file()).isEqualTo("matters/food-business-licence/" + path);
			assertThat(fault.what()).isEqualTo("The file is missing");
		});
	}

	static Stream<String> necessaryFiles() {
		return Stream.of(MATTER, PROCESS, FORM, ZH, EN, LAYOUT);
	}

	@Test
	void faultsKnowTheirLines() {
		PackFiles broken = new Break(MATTER, "promised: { working-days: 7 }", "promised: { working-days: 70 }")
			.apply(SOUND);

		assertThat(faults(broken)).anySatisfy((fault) -> {
			String line = new String(broken.content(MATTER), StandardCharsets.UTF_8).split("\n")[fault.line() - 1];
			assertThat(line).contains("promised: { working-days: 70 }");
		});
	}

	@Test
	void allFaultsComeAtOnceAndThePackIsRefused() {
		PackFiles broken = new Break(MATTER, "applicants: [company, sole-trader]", "applicants: []").apply(SOUND);
		broken = new Break(CITY, "complaints:", "complaint:").apply(broken);
		broken = new Break(PROCESS, "isExecutable=\"true\"", "isExecutable=\"false\"").apply(broken);
		broken = new Break(EN, "step.decision = Decision\n", "").apply(broken);
		PackFiles files = broken;

		assertThatExceptionOfType(FaultyFilesException.class).isThrownBy(() -> PackReader.read(files))
			.satisfies((ex) -> assertThat(ex.faults()).extracting(Fault::file)
				.contains("matters/food-business-licence/" + MATTER, "matters/food-business-licence/" + CITY,
						"matters/food-business-licence/" + PROCESS, "matters/food-business-licence/" + EN))
			.withMessageContaining("Set isExecutable to true");
	}

	@Test
	void anyChangeOfAnyFileIsAnotherVersion() {
		assertThat(SOUND.paths()).allSatisfy((path) -> {
			assertThat(SOUND.with(path, new byte[] { 1 }).version()).isNotEqualTo(SOUND.version());
			assertThat(SOUND.without(path).version()).isNotEqualTo(SOUND.version());
			assertThat(SOUND.with(path, SOUND.content(path)).version()).isEqualTo(SOUND.version());
		});
	}

	private static List<Fault> faults(PackFiles files) {
		return PackReader.faults(files, List.of(new LayoutCheck()));
	}

	private static Arguments fault(String name, String path, String from, String to, String file, String element,
			String what) {
		return arguments(Named.of(name, new Break(path, from, to)), file, element, what);
	}

	/**
	 * What a designer did to a sound file.
	 *
	 * @param path the file
	 * @param from what stood there
	 * @param to what stands there now
	 */
	record Break(String path, String from, String to) {

		PackFiles apply(PackFiles files) {
			String text = new String(files.content(this.path), StandardCharsets.UTF_8);
			assertThat(text).as(this.path).contains(this.from);
			int at = text.indexOf(this.from);
			String broken = text.substring(0, at) + this.to + text.substring(at + this.from.length());
			return files.with(this.path, broken.getBytes(StandardCharsets.UTF_8));
		}

	}

}
