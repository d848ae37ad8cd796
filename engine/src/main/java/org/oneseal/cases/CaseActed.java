package org.oneseal.cases;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * News: somebody, or the system, did something on a case. Published in the transaction of
 * the act.
 *
 * @param caseId the case
 * @param act what was done
 * @param by account of the person, or {@link #SYSTEM}
 * @param byName name of the person at that time
 * @param onBehalfOf department or applicant the person acted for
 * @param stepId step of the process it was done in, if any
 * @param from state of the case before
 * @param to state of the case after
 * @param seen fingerprint of what the person had before them, if it mattered
 * @param details facts of the act by name, in the order they are to be read
 * @param at when
 */
public record CaseActed(String caseId, Act act, String by, String byName, String onBehalfOf, @Nullable String stepId,
		CaseStatus from, CaseStatus to, @Nullable String seen, Map<String, String> details, Instant at) {

	/** Acts for the authority where no person does. */
	public static final String SYSTEM = "system";

}
