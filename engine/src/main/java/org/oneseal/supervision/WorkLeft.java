package org.oneseal.supervision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.Route;
import org.oneseal.cases.Step;
import org.oneseal.cases.Steps;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.supervision.Risk.Part;

/** Foretells what a case still has to go through, see {@link Risk}. */
@Component
class WorkLeft {

	private static final String ACCEPTANCE = "acceptance";

	private static final String DECISION = "decision";

	private final Steps steps;

	private final StepDurations durations;

	private final Routes routes;

	private final MatterPacks packs;

	private final Clock clock;

	WorkLeft(Steps steps, StepDurations durations, Routes routes, MatterPacks packs, Clock clock) {
		this.steps = steps;
		this.durations = durations;
		this.routes = routes;
		this.packs = packs;
		this.clock = clock;
	}

	/** What is known of one page of cases. */
	Estimates estimates() {
		return new Estimates(this.durations);
	}

	/** Up to and with acceptance. */
	List<Part> untilAcceptance(ApprovalCase approvalCase, Estimates estimates) {
		return until(approvalCase, ACCEPTANCE, estimates);
	}

	/** One step. */
	List<Part> ofStep(ApprovalCase approvalCase, String stepKey, Estimates estimates) {
		return until(approvalCase, stepKey, estimates);
	}

	/** Up to and with the decision. */
	List<Part> untilDecision(ApprovalCase approvalCase, Estimates estimates) {
		return until(approvalCase, DECISION, estimates);
	}

	/** Up to and with delivery, after the decision. */
	List<Part> untilDelivery(ApprovalCase approvalCase, Estimates estimates) {
		Case work = new Case(approvalCase, estimates);
		List<Part> parts = new ArrayList<>(
				work.longest((step) -> this.routes.toTheEnd(approvalCase.packVersion(), step)));
		parts.add(work.part(Estimates.ISSUE));
		return parts;
	}

	private List<Part> until(ApprovalCase approvalCase, String last, Estimates estimates) {
		Case work = new Case(approvalCase, estimates);
		List<Part> parts = work.longest((step) -> this.routes.between(approvalCase.packVersion(), step, last));
		// between two steps, while a machine works, none is open
		return parts.isEmpty() ? List.of(work.part(last)) : parts;
	}

	/** Ways from an open step. */
	private interface From {

		Route route(String step);

	}

	/** One case, with what is open in it. */
	private final class Case {

		private final ApprovalCase approvalCase;

		private final Estimates estimates;

		private final MatterPack pack;

		private final Map<String, Step> open;

		Case(ApprovalCase approvalCase, Estimates estimates) {
			this.approvalCase = approvalCase;
			this.estimates = estimates;
			this.pack = WorkLeft.this.packs.version(approvalCase.packVersion());
			this.open = WorkLeft.this.steps.of(approvalCase.id())
				.stream()
				.filter(Step::isOpen)
				.collect(Collectors.toMap(Step::stepId, (step) -> step, (first, second) -> first));
		}

		/** The longest of the ways from all open steps. */
		List<Part> longest(From from) {
			return this.open.keySet()
				.stream()
				.sorted()
				.map((step) -> from.route(step).longest((each) -> part(each).days()).stream().map(this::part).toList())
				.max(Comparator.comparingDouble(Risk::sum))
				.orElse(List.of())
				.stream()
				.filter((part) -> part.days() > 0)
				.toList();
		}

		Part part(String stepKey) {
			Step step = this.open.get(stepKey);
			if (step != null && step.department().isEmpty()) {
				// the applicant's time is nobody's work
				return new Part(stepKey, 0, 0, new Estimate(0, Estimate.Basis.ASSUMED, 0));
			}
			Estimate usual = this.estimates.of(this.approvalCase, this.pack, stepKey);
			if (step == null) {
				return new Part(stepKey, usual.days(), 0, usual);
			}
			double spent = WorkLeft.this.durations.spent(this.approvalCase.authority(), step.startedAt(),
					WorkLeft.this.clock.instant());
			return new Part(stepKey, Math.max(StepDurations.SHORTEST, usual.days() - spent), spent, usual);
		}

	}

}
