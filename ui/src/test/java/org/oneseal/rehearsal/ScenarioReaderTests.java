package org.oneseal.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackReader;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultWords;
import org.oneseal.yaml.FaultyFilesException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A scenario that makes no sense is refused with line and remedy, everything at once. */
class ScenarioReaderTests {

	@TempDir
	private Path home;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
									{ on: 2026-09-25, acceptanc: accept }              | acceptanc             | The key is not known here
									{ on: 2026-09-25, acceptance: acept }              | acceptance            | 'acept' is not known here
									{ on: 2026-13-25, acceptance: accept }             | on                    | '2026-13-25' is not a day with or without a time
									{ on: 2026-09-23, acceptance: accept }             | on                    | This is before the step in front of it, 2026-09-24
									{ on: 2026-09-24 9:30, acceptance: accept }        | on                    | '2026-09-24 9:30' is not a day with or without a time
									{ on: 2026-09-24 09:30, acceptance: accept }       | on                    | This is before the step in front of it, 2026-09-24
									{ on: 2026-09-25 }                                 | on                    | Nothing happens in this step
									{ acceptance: accept }                             | on                    | It is missing
									{ on: 2026-09-25, acceptance: accept, decision: grant } | decision         | A step is one act
									{ on: 2026-09-25, review: { police: agree } }      | review.police         | No review is done by the role 'police'
									{ on: 2026-09-25, review: { fire-rescue: yes } }   | review.fire-rescue    | 'yes' is not known here
									{ on: 2026-09-25, correction: { materials: [plan] } } | correction.materials | 'plan' is not known here
									{ on: 2026-09-25, correction: { answers: { shop: x } } } | correction.answers.shop | No field of the application is called 'shop'
									{ on: 2026-09-25, correction: { answers: { premisesRight: rented } } } | correction.answers.premisesRight | 'rented' is not known here
									{ on: 2026-09-25, acceptance: { correct: { roof: mend } } } | acceptance.correct.roof | 'roof' is not known here
									{ on: 2026-09-25, expect: { state: closed } }      | expect.state          | The key is not known here
									{ on: 2026-09-25, expect: { status: done } }       | expect.status         | 'done' is not known here
									{ on: 2026-09-25, expect: { promised: soon } }     | expect.promised       | 'soon' is not a day, such as 2026-09-24
									{ on: 2026-09-25, expect: { current-steps: [end] } } | expect.current-steps | 'end' is not known here
									{ on: 2026-09-25, expect: { due: { end: 2026-09-30 } } } | expect.due.end   | 'end' is not known here
									{ on: 2026-09-25, special-procedure: { begin: auction, expected: { days: 5 } } } | special-procedure.begin | 'auction' is not known here
							{ on: 2026-09-25, special-procedure: { end: done, by: police } } | special-procedure.by | 'police' is not known here
							{ on: 2026-09-25, extend: { by: { working-days: many }, reasons: x } } | extend.by.working-days | 'many' is no amount of working days
							{ on: 2026-09-25, expect: { happened: [slept] } }  | expect.happened       | 'slept' is not known here
							{ on: 2026-09-25, expect: { ledger: { promised: [began] } } } | expect.ledger.promised | 'began' is not a line of a ledger
							{ on: 2026-09-25, expect: { ledger: { tea: [] } } } | expect.ledger.tea    | 'tea' is not known here
							{ on: 2026-09-25, expect: { signals: [{ level: green }] } } | expect.signals[0].level | 'green' is not known here
					{ on: 2026-09-25, expect: { signals: [{ level: red, step: end }] } } | expect.signals[0].step | 'end' is not known here
					{ on: 2026-09-25, expect: { licence: good } }      | expect.licence        | 'good' is not known here
									{ on: 2026-09-25, expect: { licence: none }, refused: no } | refused        | Nothing is done here that could be refused
									""")
	void aStepThatMakesNoSenseIsNamed(String step, String element, String what) throws IOException {
		List<Fault> faults = faults("apply: { on: 2026-09-24 }\nsteps:\n  - " + step + "\n");

		assertThat(faults).singleElement().satisfies((fault) -> {
			assertThat(fault.file()).isEqualTo("scenarios/read.scenario.yaml");
			assertThat(fault.line()).isEqualTo(3);
			assertThat(fault.element()).isEqualTo("steps[0]." + element);
			assertThat(fault.what()).isEqualTo(what);
			assertThat(FaultWords.chinese(fault.what())).as("Chinese for %s", fault.what()).isPresent();
			assertThat(FaultWords.chinese(fault.remedy())).as("Chinese for %s", fault.remedy()).isPresent();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			apply: { authority: 110000, on: 2026-09-24 } | apply.authority  | '110000' is not known here
			apply: { applicant: person, on: 2026-09-24 } | apply.applicant  | 'person' is not known here
			apply: { materials: [plan], on: 2026-09-24 } | apply.materials  | 'plan' is not known here
			apply: { answer: {}, on: 2026-09-24 }        | apply.answer     | The key is not known here
			apply: {}                                    | apply.on         | It is missing
			steps: []                                    | apply            | It is missing
			""")
	void anApplicationThatMakesNoSenseIsNamed(String text, String element, String what) throws IOException {
		assertThat(faults(text + "\n")).singleElement().satisfies((fault) -> {
			assertThat(fault.element()).isEqualTo(element);
			assertThat(fault.what()).isEqualTo(what);
		});
	}

	@Test
	void allFaultsOfAllFilesAreToldAtOnce() throws IOException {
		write("first.scenario.yaml", "apply: { on: soon }\nstep: []\n");
		write("second.scenario.yaml", "- apply\n");
		write("answers.yaml", "answers: { shop: Lotus }\n");

		assertThat(faults()).extracting(Fault::file)
			.containsExactly("scenarios/answers.yaml", "scenarios/first.scenario.yaml", "scenarios/first.scenario.yaml",
					"scenarios/second.scenario.yaml");
	}

	@Test
	void aStepWithoutTimeOfDayIsAtTenOrAfterTheOneBefore() throws IOException {
		write("read.scenario.yaml", """
				apply: { on: 2026-09-24 }
				steps:
				  - { on: 2026-09-25 15:30, acceptance: accept }
				  - { on: 2026-09-25, expect: { status: accepted } }
				  - { on: 2026-09-26T08:00, expect: { status: accepted } }
				expect: { status: accepted }
				""");

		assertThat(read().get(0).steps()).extracting(Scenario.Planned::at)
			.containsExactly(LocalDateTime.of(2026, 9, 24, 10, 0), LocalDateTime.of(2026, 9, 25, 15, 30),
					LocalDateTime.of(2026, 9, 25, 15, 30), LocalDateTime.of(2026, 9, 26, 8, 0),
					LocalDateTime.of(2026, 9, 26, 8, 0));
	}

	private List<Fault> faults(String scenario) throws IOException {
		write("read.scenario.yaml", scenario);
		return faults();
	}

	private List<Fault> faults() {
		FaultyFilesException refused = catchThrowableOfType(FaultyFilesException.class, this::read);
		assertThat(refused).isNotNull();
		return refused.faults();
	}

	private List<Scenario> read() {
		PackFolder folder = PackFolder.of(home.resolve("food-business-licence"));
		MatterPack pack = PackReader.readDeployed(folder.files());
		return ScenarioReader.read(pack, folder, folder.scenarios());
	}

	private void write(String name, String text) throws IOException {
		Path scenarios = Files.createDirectories(home.resolve("food-business-licence").resolve("scenarios"));
		Files.writeString(scenarios.resolve(name), text);
	}

}
