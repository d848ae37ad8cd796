package org.oneseal.decision;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.oneseal.cases.Act;
import org.oneseal.cases.ApprovalCase;
import org.oneseal.cases.CaseFiles;
import org.oneseal.cases.CaseStatus;
import org.oneseal.cases.Desk;
import org.oneseal.cases.GrantObstacle;
import org.oneseal.cases.Journal;
import org.oneseal.cases.Step;
import org.oneseal.cases.TimeLimits;
import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.organisation.Actor;

/** Grants and refuses. Who examined a case does not decide it. */
@Component
public class Decisions {

	/** Characters of reasons or conditions at most. */
	public static final int LONGEST = 8000;

	private final DecisionRepository decisions;

	private final Desk desk;

	private final CaseFiles files;

	private final List<GrantObstacle> obstacles;

	private final TimeLimits limits;

	private final Journal journal;

	private final Clock clock;

	Decisions(DecisionRepository decisions, Desk desk, CaseFiles files, List<GrantObstacle> obstacles,
			TimeLimits limits, Journal journal, Clock clock) {
		this.decisions = decisions;
		this.desk = desk;
		this.files = files;
		this.obstacles = obstacles;
		this.limits = limits;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Grants the application; the licence is made afterwards, on its own.
	 * @param reasons may be empty
	 * @param conditions what is asked of the holder, may be empty
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> grant(String stepId, String reasons, String conditions, Actor official, String seen,
			String requestKey) {
		return decide(stepId, Decision.Outcome.GRANTED, reasons, conditions, official, seen, requestKey);
	}

	/**
	 * Refuses the application; the remedies of the matter are told with the reasons (art.
	 * 38).
	 * @param reasons never empty
	 * @return why not, empty if it was done
	 */
	@Command
	public List<Problem> refuse(String stepId, String reasons, Actor official, String seen, String requestKey) {
		return decide(stepId, Decision.Outcome.REFUSED, reasons, "", official, seen, requestKey);
	}

	private List<Problem> decide(String stepId, Decision.Outcome outcome, String reasons, String conditions,
			Actor actor, String seen, String requestKey) {
		Desk.Taken taken = this.desk.take(stepId, Step.Kind.DECISION, actor, seen, requestKey);
		Actor official = taken.official();
		if (taken.stops()) {
			return taken.problems();
		}
		List<Problem> problems = faults(taken, outcome, reasons, conditions);
		if (!problems.isEmpty()) {
			return problems;
		}
		ApprovalCase approvalCase = taken.approvalCase();
		CaseStatus before = approvalCase.status();
		boolean granted = outcome == Decision.Outcome.GRANTED;
		if (granted) {
			approvalCase.grant(this.clock.instant());
		}
		else {
			approvalCase.refuse(this.clock.instant());
		}
		this.limits.decided(approvalCase);
		String remedies = granted ? "" : taken.pack().matter().remedies().zh();
		this.decisions.add(new Decision(approvalCase.id(), outcome, reasons.strip(), conditions.strip(), remedies,
				official.username(), official.signature(), this.clock.instant(), seen));
		this.journal.record(approvalCase, before, granted ? Act.GRANTED : Act.REFUSED, official, taken.step(), seen,
				details(reasons.strip(), conditions.strip()));
		this.desk.finish(taken, official, Map.of("decision", granted ? "granted" : "refused"));
		return List.of();
	}

	private List<Problem> faults(Desk.Taken taken, Decision.Outcome outcome, String reasons, String conditions) {
		if (this.limits.isPaused(taken.approvalCase())) {
			return List.of(Problem.error(null, "decision.procedure-running"));
		}
		List<RequiredMaterial> outstanding = (outcome == Decision.Outcome.GRANTED)
				? this.files.open(taken.approvalCase().number()).outstanding() : List.of();
		if (!outstanding.isEmpty()) {
			return outstanding.stream()
				.map((material) -> Problem.error(null, "decision.material-outstanding", material.title()))
				.toList();
		}
		List<Problem> obstacles = (outcome == Decision.Outcome.GRANTED) ? obstacles(taken.approvalCase()) : List.of();
		if (!obstacles.isEmpty()) {
			return obstacles;
		}
		if (outcome == Decision.Outcome.REFUSED && reasons.isBlank()) {
			return List.of(Problem.error("reasons", "decision.reasons-required"));
		}
		if (reasons.length() > LONGEST) {
			return List.of(Problem.error("reasons", "text.too-long", LONGEST));
		}
		return (conditions.length() <= LONGEST) ? List.of()
				: List.of(Problem.error("conditions", "text.too-long", LONGEST));
	}

	/**
	 * Why the case can only be refused; empty if nothing stands in the way of a grant.
	 */
	public List<Problem> obstacles(ApprovalCase approvalCase) {
		return this.obstacles.stream().flatMap((rule) -> rule.against(approvalCase).stream()).toList();
	}

	private static Map<String, String> details(String reasons, String conditions) {
		Map<String, String> details = new LinkedHashMap<>();
		if (!reasons.isEmpty()) {
			details.put("reasons", reasons);
		}
		if (!conditions.isEmpty()) {
			details.put("conditions", conditions);
		}
		return details;
	}

	/** The decision on a case, if there is one yet. */
	public Optional<Decision> of(String caseId) {
		return this.decisions.findById(caseId);
	}

}
