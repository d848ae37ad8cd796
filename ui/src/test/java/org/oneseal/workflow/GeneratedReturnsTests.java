package org.oneseal.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.flowable.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import org.oneseal.ApplicationTest;
import org.oneseal.MovableClock;
import org.oneseal.SampleCases;
import org.oneseal.acceptance.AcceptanceDesk;
import org.oneseal.acceptance.CorrectionAnswer;
import org.oneseal.acceptance.CorrectionDesk;
import org.oneseal.acceptance.CorrectionNotice;
import org.oneseal.cases.CaseNumber;
import org.oneseal.cases.Desk;
import org.oneseal.cases.Drafts;
import org.oneseal.cases.Filing;
import org.oneseal.cases.Preview;
import org.oneseal.cases.Previews;
import org.oneseal.cases.Step;
import org.oneseal.decision.Decisions;
import org.oneseal.form.Problem;
import org.oneseal.matter.PackFiles;
import org.oneseal.organisation.Actor;
import org.oneseal.review.AskedDepartments;
import org.oneseal.review.Opinion;
import org.oneseal.review.Returns;
import org.oneseal.review.Review;
import org.oneseal.review.ReviewRequest;
import org.oneseal.review.Reviews;
import org.oneseal.review.WithdrawnOpinions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Returns, opinions that are taken back, added reviewers and an applicant who is asked
 * for the correction cannot break a case: random acts over generated processes. After
 * each act {@link CaseInvariants} hold, and every act does exactly what its preview said.
 * <p>
 * {@code -Doneseal.returns.runs=N} and {@code -Doneseal.returns.seed=N} choose how many
 * runs there are and where they begin; a failure names its seed.
 */
@ApplicationTest
class GeneratedReturnsTests {

	/** What the profile "thorough" runs. */
	private static final int MANY = 2000;

	private static final int RUNS = Integer.getInteger("oneseal.returns.runs", 100);

	private static final long SEED = Long.getLong("oneseal.returns.seed", 1);

	private static final int ACTS = 14;

	/** To publish a process takes as long as some acts. */
	private static final int RUNS_OF_A_PROCESS = 4;

	@Autowired
	private PackDeployer deployer;

	@Autowired
	private PackInspector inspector;

	@Autowired
	private SampleCases samples;

	@Autowired
	private Drafts drafts;

	@Autowired
	private Filing filing;

	@Autowired
	private AcceptanceDesk acceptance;

	@Autowired
	private CorrectionDesk corrections;

	@Autowired
	private CorrectionAnswer corrected;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Returns returns;

	@Autowired
	private AskedDepartments asked;

	@Autowired
	private WithdrawnOpinions withdrawn;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Desk desk;

	@Autowired
	private Previews previews;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private MovableClock clock;

	private CaseInvariants invariants;

	private String published = "";

	private final Map<String, Integer> done = new TreeMap<>();

	@Autowired
	void invariants(AutowireCapableBeanFactory beans) {
		this.invariants = beans.createBean(CaseInvariants.class);
	}

	@AfterEach
	void thePacksOfTheProgramAgain() {
		deployer.deploy(inspector.packs());
	}

	@Test
	void noActBreaksACase() {
		run(SEED, RUNS);
	}

	@Test
	@Tag("thorough")
	void noActOfThousandsOfRunsBreaksACase() {
		run(SEED + 1_000_000, Integer.getInteger("oneseal.returns.runs", MANY));
	}

	private void run(long first, int runs) {
		System.out.printf("Random acts over generated processes: seeds %d to %d%n", first, first + runs - 1);
		for (long seed = first; seed < first + runs; seed++) {
			try {
				new Run(seed).play();
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError("Run it again with -Doneseal.returns.runs=1 -Doneseal.returns.seed=%d: %s"
					.formatted(seed, ex.getMessage()), ex);
			}
		}
		System.out.println("Acts carried out: " + this.done);
	}

	private void publish(GeneratedProcess process) {
		if (!process.shape().equals(this.published)) {
			List<PackFiles> packs = new ArrayList<>(inspector.packs());
			packs.add(process.files());
			deployer.deploy(packs);
			this.published = process.shape();
		}
	}

	/** One case of one process. */
	private final class Run {

		private final Random random;

		private final GeneratedProcess process;

		private final CaseNumber number;

		private final List<String> told = new ArrayList<>();

		Run(long seed) {
			clock.reset();
			this.random = new Random(seed);
			this.process = GeneratedProcess.of(seed / RUNS_OF_A_PROCESS);
			this.told.add(this.process.shape());
			publish(this.process);
			Actor company = samples.actor(SampleCases.COMPANY);
			String draft = drafts.start(GeneratedProcess.CODE, SampleCases.CITY, company).id();
			drafts.save(draft, Map.of("holder", List.of("荷花")), company);
			this.number = ((Filing.Outcome.Filed) filing.file(draft, company)).approvalCase().number();
			assertThat(acceptance.accept(step("acceptance").id(), samples.actor(SampleCases.CLERK), seen(), key()))
				.isEmpty();
		}

		void play() {
			try {
				invariants.check(this.number, this.process);
				for (int i = 0; i < ACTS && !isOver(); i++) {
					act();
					invariants.check(this.number, this.process);
				}
				finish();
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError(String.join("\n", this.told) + "\n" + ex, ex);
			}
		}

		private void act() {
			switch (this.random.nextInt(24)) {
				case 0, 1, 2, 3, 4, 5 -> opinion();
				case 6, 7, 8 -> turnBack();
				case 9, 10, 11 -> ask();
				case 12, 13 -> answer();
				case 14, 15 -> remove();
				case 16, 17 -> withdrawOpinion();
				case 18 -> claimOrRelease();
				case 19, 20 -> askTheApplicant();
				case 21, 22 -> correct();
				default -> timePasses();
			}
		}

		private void opinion() {
			any(open((step) -> step.kind() == Step.Kind.REVIEW)).ifPresent((step) -> {
				Opinion.Verdict verdict = this.random.nextBoolean() ? Opinion.Verdict.AGREE : Opinion.Verdict.DISAGREE;
				official(step)
					.ifPresent((official) -> carryOut("opinion on " + name(step) + " by " + official, () -> reviews
						.give(step.id(), Opinion.Content.of(verdict, "查过"), samples.actor(official), seen(), key())));
			});
		}

		/** Also where it cannot be done, which is to change nothing. */
		private void turnBack() {
			any(open((step) -> step.kind() == Step.Kind.REVIEW || step.kind() == Step.Kind.DECISION))
				.ifPresent((step) -> {
					List<String> possible = new ArrayList<>(
							returns.possible(samples.file(this.number).approvalCase(), step));
					String back = (possible.isEmpty() || this.random.nextInt(8) == 0)
							? any(this.process.steps()).orElseThrow() : any(possible).orElseThrow();
					official(step)
						.ifPresent((official) -> carryOut("return from " + name(step) + " to " + back, () -> returns
							.turnBack(step.id(), Set.of(back), "再查", samples.actor(official), seen(), key())));
				});
		}

		private void ask() {
			any(open((step) -> true)).ifPresent((step) -> {
				Step.Place place = any(Arrays.asList(Step.Place.BEFORE, Step.Place.BESIDE, Step.Place.AFTER, null))
					.orElse(null);
				String department = "429900-" + any(GeneratedProcess.OFFICIALS.keySet()).orElseThrow();
				AskedDepartments.Wish wish = new AskedDepartments.Wish(place, department, 1 + this.random.nextInt(3),
						"请协助");
				official(step).ifPresent((official) -> carryOut("ask " + department + " " + place + " " + name(step),
						() -> asked.ask(step.id(), wish, samples.actor(official), key())));
			});
		}

		private void answer() {
			any(open((step) -> step.kind() == Step.Kind.CONSULTATION))
				.ifPresent((step) -> official(step).ifPresent((official) -> carryOut("answer " + name(step),
						() -> asked.answer(step.id(), "无意见", samples.actor(official), seen(), key()))));
		}

		private void remove() {
			any(asked.of(samples.file(this.number).approvalCase().id())).ifPresent((ReviewRequest request) -> {
				Step anchor = samples.file(this.number)
					.steps()
					.stream()
					.filter((step) -> step.id().equals(request.anchor()))
					.findFirst()
					.orElseThrow();
				official(anchor).ifPresent((official) -> carryOut("remove " + request.department(),
						() -> asked.remove(request.id(), "不需要了", samples.actor(official), key())));
			});
		}

		private void withdrawOpinion() {
			List<Review> given = reviews.of(samples.file(this.number).approvalCase().id())
				.stream()
				.filter((review) -> !review.opinions().isEmpty())
				.toList();
			any(given).ifPresent((review) -> {
				String official = review.opinions().get(review.opinions().size() - 1).official();
				carryOut("take back the opinion on " + review.stepId() + " by " + official,
						() -> withdrawn.withdraw(review.id(), "看错了", samples.actor(official), key()));
			});
		}

		private void claimOrRelease() {
			any(open((step) -> step.kind() != Step.Kind.DECISION))
				.ifPresent(
						(step) -> official(step).ifPresent((official) -> carryOut("claim or release " + name(step),
								() -> step.assignee().isPresent()
										? desk.release(step.id(), samples.actor(official), key())
										: desk.claim(step.id(), samples.actor(official), key()))));
		}

		/** Also a second time, which is refused. */
		private void askTheApplicant() {
			any(open((step) -> step.kind() == Step.Kind.REVIEW)).ifPresent(
					(step) -> official(step).ifPresent((official) -> carryOut("correction asked from " + name(step),
							() -> corrections.ask(step.id(), List.of(new CorrectionNotice.Item("holder", "请更正")),
									samples.actor(official), seen(), key()))));
		}

		private void correct() {
			Actor company = samples.actor(SampleCases.COMPANY);
			if (samples.file(this.number).application().isOpen()) {
				String holder = this.random.nextBoolean() ? "荷花" : "莲花";
				drafts.save(samples.file(this.number).approvalCase().id(), Map.of("holder", List.of(holder)), company);
			}
			carryOut("corrected by the applicant", () -> corrected.file(this.number, company, key()));
		}

		private void timePasses() {
			clock.advance(Duration.ofDays(1 + this.random.nextInt(4)));
			this.told.add("time passes, timers fired: " + samples.fireTimers(this.number));
		}

		/**
		 * What was foreseen is what happens; what is refused changes nothing.
		 */
		private void carryOut(String what, Supplier<List<Problem>> act) {
			boolean foreseen = this.random.nextInt(3) == 0;
			Preview preview = foreseen ? previews.of(this.number, act) : null;
			Preview happened = previews.watch(this.number, act);
			this.told.add(what + (happened.problems().isEmpty() ? "" : ": " + happened.problems().get(0).message()));
			String kind = what.split(" ")[0];
			if (happened.problems().isEmpty()) {
				done.merge(kind, 1, Integer::sum);
			}
			else {
				assertThat(happened.ends()).isEmpty();
				assertThat(happened.begins()).isEmpty();
				assertThat(happened.changes()).isEmpty();
				assertThat(happened.limits()).isEmpty();
				done.merge(kind + " refused", 1, Integer::sum);
			}
			if (preview != null) {
				assertThat(told(preview)).as("what was foreseen of " + what).isEqualTo(told(happened));
			}
		}

		/** Without the ids of what begins, which are drawn anew each time. */
		private static List<Object> told(Preview preview) {
			return List.of(preview.problems(), preview.ends(), preview.begins()
				.stream()
				.map((step) -> List.of(step.stepId(), step.kind(), step.origin(), String.valueOf(step.department()),
						String.valueOf(step.assignee()), step.hold(), step.answered(), String.valueOf(step.dueOn())))
				.sorted(Comparator.comparing(Object::toString))
				.toList(), preview.changes(), preview.stays(),
					preview.limits().stream().map(Object::toString).sorted().toList());
		}

		/** Everything that is asked is done, and the case is decided. */
		private void finish() {
			for (int i = 0; i < 200 && !isOver(); i++) {
				List<Step> ready = open(Step::isActionable);
				assertThat(ready).as("somebody can go on").isNotEmpty();
				Step step = ready.get(0);
				if (step.kind() == Step.Kind.CORRECTION) {
					correct();
					invariants.check(this.number, this.process);
					continue;
				}
				String official = official(step).orElseThrow();
				Actor actor = samples.actor(official);
				List<Problem> problems = switch (step.kind()) {
					case REVIEW ->
						reviews.give(step.id(), Opinion.Content.of(Opinion.Verdict.AGREE, "符合"), actor, seen(), key());
					case CONSULTATION -> asked.answer(step.id(), "无意见", actor, seen(), key());
					case DECISION -> decisions.refuse(step.id(), "不符合条件", actor, seen(), key());
					default -> throw new AssertionError(step.kind());
				};
				this.told.add("in the end " + name(step) + " by " + official);
				assertThat(problems).as(name(step) + " by " + official).isEmpty();
				invariants.check(this.number, this.process);
			}
			assertThat(isOver()).isTrue();
			assertThat(open((step) -> true)).isEmpty();
			invariants.everyWayMetOnce(this.number, this.process);
			String instance = samples.file(this.number).approvalCase().id();
			jobs.createJobQuery().processInstanceId(instance).list().forEach((job) -> jobs.executeJob(job.getId()));
			assertThat(jobs.createTimerJobQuery().processInstanceId(instance).count()).isZero();
		}

		private boolean isOver() {
			return samples.file(this.number).approvalCase().decidedAt().isPresent();
		}

		private List<Step> open(Predicate<Step> which) {
			return samples.file(this.number).openSteps().stream().filter(which).toList();
		}

		private Step step(String stepId) {
			return samples.step(this.number, stepId);
		}

		/** An official who can act on it: whoever has it, or one of the department. */
		private Optional<String> official(Step step) {
			if (step.assignee().isPresent()) {
				return step.assignee();
			}
			if (step.kind() == Step.Kind.DECISION) {
				return Optional.of(SampleCases.DECIDER);
			}
			if (step.department().isEmpty()) {
				return Optional.empty(); // the applicant's
			}
			String department = step.department().orElseThrow();
			List<String> able = GeneratedProcess.OFFICIALS.get(department.substring("429900-".length()))
				.stream()
				.filter((person) -> desk.disqualified(step, person).isEmpty())
				.toList();
			return any(able);
		}

		private <T> Optional<T> any(Collection<T> of) {
			return of.isEmpty() ? Optional.empty()
					: Optional.ofNullable(new ArrayList<>(of).get(this.random.nextInt(of.size())));
		}

		private String seen() {
			return samples.seen(this.number);
		}

		private static String key() {
			return UUID.randomUUID().toString();
		}

		private static String name(Step step) {
			return step.stepId() + "/" + step.origin() + step.place().map((place) -> "/" + place).orElse("");
		}

	}

}
