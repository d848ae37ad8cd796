package org.oneseal.supervision;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import org.oneseal.cases.Journal;

/**
 * Puts what the system does with signals into the trail of the case: at the end of the
 * transaction, so that it stands behind the act that brought it about.
 */
@Component
class SignalTrail {

	private final Journal journal;

	SignalTrail(Journal journal) {
		this.journal = journal;
	}

	@TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
	void record(SignalNoted noted) {
		Warning warning = noted.warning();
		Map<String, String> details = new LinkedHashMap<>();
		details.put("signal", warning.cause().name());
		details.put("department", warning.department());
		details.put("due", warning.lastDay().toString());
		this.journal.recordSystem(noted.approvalCase(), noted.approvalCase().status(), noted.act(),
				warning.stepKey().orElse(null), details);
	}

}
