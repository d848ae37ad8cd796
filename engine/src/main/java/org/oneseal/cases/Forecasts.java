package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.cases.Course.Drawn;
import org.oneseal.cases.Step.Kind;
import org.oneseal.matter.CandidateSpec;
import org.oneseal.matter.CandidateSpec.Nobody;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Duty;
import org.oneseal.organisation.Organisation;
import org.oneseal.timelimit.Countdowns;
import org.oneseal.timelimit.WorkingCalendars;

/**
 * The whole way still ahead of a case: every step to the end, who will have it as far as
 * is known now, and until when.
 */
@Component
public class Forecasts {

	private final Workflow workflow;

	private final Steps steps;

	private final MatterPacks packs;

	private final Countdowns countdowns;

	private final WorkingCalendars calendars;

	private final Teams teams;

	private final StepRegion regions;

	private final Organisation organisation;

	private final Clock clock;

	Forecasts(Workflow workflow, Steps steps, MatterPacks packs, Countdowns countdowns, WorkingCalendars calendars,
			Teams teams, StepRegion regions, Organisation organisation, Clock clock) {
		this.workflow = workflow;
		this.steps = steps;
		this.packs = packs;
		this.countdowns = countdowns;
		this.calendars = calendars;
		this.teams = teams;
		this.regions = regions;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * What is ahead of a case.
	 * @return without any part where the case has ended; nothing where its process cannot
	 * be foreseen
	 */
	@Transactional(readOnly = true)
	public Optional<Course<Stop>> of(ApprovalCase approvalCase) {
		if (approvalCase.endedAt().isPresent()) {
			return Optional.of(new Course<>(List.of()));
		}
		List<Step> all = this.steps.of(approvalCase.id());
		Set<String> open = new HashSet<>(this.workflow.progress(approvalCase.number()).current());
		// what the holder of a step asked for is told beside that step
		all.stream().filter((step) -> step.isOpen() && step.anchor().isEmpty()).map(Step::stepId).forEach(open::add);
		this.workflow.pending(approvalCase.number()).forEach((step) -> open.add(step.stepId()));
		return this.workflow.course(approvalCase.packVersion())
			.map((course) -> RestOfCourse.of(course, open))
			.filter((rest) -> !rest.parts().isEmpty())
			.map((rest) -> RestOfCourse.settled(rest, settled(approvalCase, rest), past(all)))
			.map((rest) -> foreseen(approvalCase, all).along(rest));
	}

	/**
	 * Steps of the process as they are now, or would be if they began today, by id.
	 * @param wanted their ids
	 */
	@Transactional(readOnly = true)
	public Map<String, Stop> next(ApprovalCase approvalCase, Set<String> wanted) {
		List<Step> all = this.steps.of(approvalCase.id());
		Foreseen foreseen = foreseen(approvalCase, all);
		Map<String, Drawn> drawn = new HashMap<>();
		this.workflow.course(approvalCase.packVersion())
			.ifPresent((course) -> course.stops().forEach((stop) -> drawn.put(stop.step(), stop)));
		Map<String, Stop> next = new HashMap<>();
		for (String step : wanted) {
			Drawn known = drawn.get(step);
			if (known != null) {
				next.put(step,
						all.stream()
							.filter((each) -> each.isOpen() && each.anchor().isEmpty() && each.stepId().equals(step))
							.findFirst()
							.map((each) -> foreseen.now(each))
							.orElseGet(() -> foreseen.next(known)));
			}
		}
		return next;
	}

	/** What nobody decides any more. */
	private static Map<String, String> settled(ApprovalCase approvalCase, Course<Drawn> rest) {
		Map<String, String> settled = new HashMap<>();
		if (approvalCase.acceptedOn().isPresent()
				&& rest.stops().stream().noneMatch((stop) -> stop.step().equals("acceptance"))) {
			settled.put("acceptance", "accepted");
		}
		if (approvalCase.decidedAt().isPresent()) {
			settled.put("decision", (approvalCase.status() == CaseStatus.REFUSED) ? "refused" : "granted");
		}
		return settled;
	}

	/** The applicant is asked once for everything that is missing (art. 32). */
	private static Set<String> past(List<Step> all) {
		return all.stream()
			.filter((step) -> step.kind() == Kind.CORRECTION)
			.map(Step::stepId)
			.collect(Collectors.toSet());
	}

	private Foreseen foreseen(ApprovalCase approvalCase, List<Step> all) {
		MatterPack pack = this.packs.version(approvalCase.packVersion());
		LastDays days = new LastDays(approvalCase, pack, this.countdowns.of(approvalCase.id()),
				this.calendars.of(approvalCase.authority()));
		return new Foreseen(approvalCase, pack, all.stream().filter(Step::isOpen).toList(), days,
				new KnownStaff(approvalCase, pack), LocalDate.now(this.clock));
	}

	/** The people there are today; a department is read once. */
	private final class KnownStaff implements Foreseen.Staff {

		private final ApprovalCase approvalCase;

		private final MatterPack pack;

		private final Map<String, Team> known = new HashMap<>();

		KnownStaff(ApprovalCase approvalCase, MatterPack pack) {
			this.approvalCase = approvalCase;
			this.pack = pack;
		}

		@Override
		public Stop of(Step step, Stop bare) {
			String holder = step.assignee().orElse(null);
			if (holder != null) {
				return with(bare, Forecasts.this.organisation.account(holder).stream().toList(), null);
			}
			String department = bare.department();
			if (department == null) {
				return bare;
			}
			Team team = team(department);
			Nobody leftTo = step.fallback().orElse(null);
			return with(bare, (leftTo != null) ? heads(leftTo, team) : Forecasts.this.teams.present(step, team),
					leftTo);
		}

		@Override
		public Stop of(String stepId, Kind kind, String department, Stop bare) {
			Team team = team(department);
			CandidateSpec spec = this.pack.matter().candidates(stepId);
			Step step = new Step("", this.approvalCase.id(), this.approvalCase.matter().value(), stepId, kind,
					department, Forecasts.this.clock.instant(), null);
			step.assignment().ask(spec.position(), Forecasts.this.regions.of(this.approvalCase, spec, team));
			List<Account> present = Forecasts.this.teams.present(step, team);
			Nobody leftTo = (present.isEmpty() && !Forecasts.this.teams.canBeDone(step, team))
					? Forecasts.this.teams.fallback(spec, step, team) : null;
			return with(bare, (leftTo != null) ? heads(leftTo, team) : present, leftTo);
		}

		private static List<Account> heads(Nobody leftTo, Team team) {
			return (leftTo == Nobody.HEAD)
					? team.officials().stream().filter((one) -> one.duties().contains(Duty.HEAD)).toList() : List.of();
		}

		private Team team(String department) {
			return this.known.computeIfAbsent(department, Forecasts.this.teams::of);
		}

		private static Stop with(Stop bare, List<Account> people, @Nullable Nobody leftTo) {
			return new Stop(bare.step(), bare.task(), bare.origin(), bare.automatic(), bare.department(),
					bare.assignee(), people, leftTo, bare.hold(), bare.until(), bare.provisional());
		}

	}

}
