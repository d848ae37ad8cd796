package org.oneseal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.flowable.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may import whom; the tables of the design. */
class ArchitectureTests {

	/** News goes up as events: none of these knows another. */
	private static final List<String> ACTS = List.of("acceptance", "review", "decision", "delivery", "audit",
			"worklist", "supervision", "notice", "writing", "workflow");

	private static JavaClasses ours;

	@BeforeAll
	static void read() {
		ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.withImportOption((location) -> !location.contains("-tests.jar"))
			.importPackages("org.oneseal");
		assertThat(ours).hasSizeGreaterThan(100);
	}

	@Test
	void onlyTheWorkflowKnowsTheEngine() {
		noClasses().that()
			.resideOutsideOfPackage("org.oneseal.workflow..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.flowable..")
			.because("the engine decides who is next; what is lawful is decided without it")
			.check(ours);
	}

	/** Decision 0008: what goes back goes back without moving a token. */
	@Test
	void noTokenIsEverMoved() {
		noClasses().should()
			.callMethod(RuntimeService.class, "createChangeActivityStateBuilder")
			.because("changing the state of several instances at once loses tasks and starves joins")
			.check(ours);
	}

	@Test
	void theSealKnowsNothingOfOurs() {
		noClasses().that()
			.resideInAPackage("org.oneseal.seal..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(everythingBut("seal"))
			.because("the only code that signs must be readable on its own")
			.check(ours);
	}

	/** What each package may use besides itself, the others being forbidden. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text         | ''
			identifier   | ''
			form         | text identifier
			yaml         | text
			database     | text
			post         | ''
			organisation | text identifier yaml database
			matter       | text identifier form yaml
			timelimit    | matter organisation form text identifier yaml database
			attachment   | form text
			cases        | matter timelimit organisation attachment post form text identifier database yaml
			licence      | seal cases matter timelimit organisation attachment post form text identifier database yaml
			writing      | cases matter timelimit organisation attachment post form text identifier database yaml
			notice       | cases matter timelimit organisation attachment post form text identifier database yaml
			supervision  | cases matter timelimit organisation attachment post form text identifier database yaml
			""")
	void aPackageUsesOnlyWhatItsRowAllows(String name, String allowed) {
		List<String> neighbours = new ArrayList<>(Arrays.asList(allowed.split(" ")));
		neighbours.add(name);

		noClasses().that()
			.resideInAPackage("org.oneseal." + name + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(everythingBut(neighbours.toArray(String[]::new)))
			.because("calls go down the table of the design, news goes up as events")
			.check(ours);
	}

	@ParameterizedTest
	@CsvSource({ "acceptance", "review", "decision", "delivery", "audit", "worklist", "supervision", "notice",
			"workflow" })
	void actsDoNotKnowEachOther(String name) {
		String[] others = ACTS.stream()
			.filter((other) -> !other.equals(name))
			.map((other) -> "org.oneseal." + other + "..")
			.toArray(String[]::new);

		noClasses().that()
			.resideInAPackage("org.oneseal." + name + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(others)
			.because("an act on a case stands on the case alone; others hear of it by events")
			.check(ours);
	}

	@Test
	void batchesStandOnTheActsTheyCarryOutAndOnNothingElse() {
		noClasses().that()
			.resideInAPackage("org.oneseal.batch..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(everythingBut("batch", "review", "decision", "supervision", "cases", "matter",
					"timelimit", "organisation", "form", "text", "database"))
			.because("what is done to many cases is what is done to one, and nothing besides")
			.check(ours);
	}

	@Test
	void nothingBelowTheScreensKnowsThem() {
		noClasses().that()
			.resideOutsideOfPackages("org.oneseal.ui..", "org.oneseal")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.oneseal.ui..", "jakarta.servlet..", "org.springframework.web.servlet..")
			.because("the domain is used by screens, programs and commands alike")
			.check(ours);
	}

	/**
	 * Whatever command is asked for, it shall not wait for what only another one needs.
	 */
	@Test
	void findingACommandAndReplayNeedNothingStarted() {
		noClasses().that()
			.haveNameMatching(
					"org\\.oneseal\\.(ui\\.cli\\.(Commands|Words|Terminal|Replay.*|Rehearse.*|Worklist.*)|supervision\\.Replay)")
			.should()
			.transitivelyDependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "jakarta..", "org.flowable..")
			.because("each command is quick because it starts only what it needs")
			.check(ours);
	}

	@Test
	void timeComesFromTheOneClock() {
		noClasses().should()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(LocalDateTime.class, "now")
			.orShould()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.because("tests move the clock, and the law knows only one day at a time")
			.check(ours);
	}

	@Test
	void everyPackageSaysWhatItIsForAndIsNullMarked() {
		assertThat(ours.stream().map((type) -> type.getPackage()).distinct())
			.allMatch((each) -> each.isAnnotatedWith(NullMarked.class), "is @NullMarked in package-info.java");
	}

	@Test
	void clocksAreNotMadeInPassing() {
		noClasses().that()
			.resideOutsideOfPackage("org.oneseal.timelimit..")
			.should()
			.callMethod(Clock.class, "systemUTC")
			.orShould()
			.callMethod(Clock.class, "systemDefaultZone")
			.because("there is one clock, a bean")
			.check(ours);
	}

	private static String[] everythingBut(String... allowed) {
		List<String> names = Arrays.asList(allowed);
		return java.util.stream.Stream
			.of("text", "identifier", "form", "yaml", "database", "organisation", "matter", "timelimit", "attachment",
					"post", "notice", "writing", "cases", "acceptance", "review", "decision", "delivery", "audit",
					"worklist", "workflow", "supervision", "batch", "licence", "seal", "rehearsal", "ui")
			.filter((name) -> !names.contains(name))
			.map((name) -> "org.oneseal." + name + "..")
			.toArray(String[]::new);
	}

}
