package org.oneseal.audit;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Act;
import org.oneseal.cases.CaseStatus;

/**
 * One line of a case's audit trail.
 *
 * @param caseId the case
 * @param position 1 for the first act on the case, without gaps
 * @param act what was done
 * @param by account, or {@code system}
 * @param byName name at that time
 * @param onBehalfOf department or applicant
 * @param stepId step of the process, if any
 * @param from state before
 * @param to state after
 * @param seen fingerprint of what the person had before them, if it mattered
 * @param details facts of the act
 * @param at when, to the microsecond
 * @param previous hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 over everything above, in hex
 */
public record AuditEntry(String caseId, int position, Act act, String by, String byName, String onBehalfOf,
		@Nullable String stepId, CaseStatus from, CaseStatus to, @Nullable String seen, Map<String, String> details,
		Instant at, String previous, String hash) {

}
