package org.oneseal.cases;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.oneseal.organisation.Actor;
import org.oneseal.organisation.StandIn;

/** Tells everybody who listens, in the same transaction, what was done on a case. */
@Component
public class Journal {

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Journal(ApplicationEventPublisher events, Clock clock) {
		this.events = events;
		this.clock = clock;
	}

	/** A person did something. */
	public void record(ApprovalCase approvalCase, CaseStatus before, Act act, Actor actor, @Nullable Step step,
			@Nullable String seen, Map<String, String> details) {
		String onBehalfOf = (actor.department() != null) ? actor.department() : actor.username();
		publish(approvalCase,
				new CaseActed(approvalCase.id(), act, actor.username(), actor.signature(), onBehalfOf,
						(step != null) ? step.stepId() : null, before, approvalCase.status(), seen,
						told(details, actor), this.clock.instant()));
	}

	/** An act for somebody on leave, or that was one of many, says so. */
	private static Map<String, String> told(Map<String, String> details, Actor actor) {
		StandIn absent = actor.actingFor();
		String batch = actor.batch();
		if (absent == null && batch == null) {
			return details;
		}
		Map<String, String> told = new LinkedHashMap<>(details);
		if (absent != null) {
			told.put("substituteFor", absent.absent());
		}
		if (batch != null) {
			told.put("batch", batch);
		}
		return told;
	}

	/** The system did something, in the name of no person. */
	public void recordSystem(ApprovalCase approvalCase, CaseStatus before, Act act, @Nullable String stepId,
			Map<String, String> details) {
		publish(approvalCase, new CaseActed(approvalCase.id(), act, CaseActed.SYSTEM, CaseActed.SYSTEM,
				approvalCase.authority(), stepId, before, approvalCase.status(), null, details, this.clock.instant()));
	}

	private void publish(ApprovalCase approvalCase, CaseActed acted) {
		this.events.publishEvent(acted);
		if (acted.from() != acted.to()) {
			this.events.publishEvent(new CaseChanged(approvalCase));
		}
	}

}
