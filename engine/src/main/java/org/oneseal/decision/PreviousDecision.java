package org.oneseal.decision;

import java.time.Instant;

/**
 * How another case of the same matter was decided.
 *
 * @param caseNumber number of that case
 * @param subject what it was about
 * @param outcome granted or refused
 * @param reasons why, may be empty
 * @param conditions what was asked of the holder, may be empty
 * @param decidedByName name of who decided
 * @param decidedAt when
 */
public record PreviousDecision(String caseNumber, String subject, Decision.Outcome outcome, String reasons,
		String conditions, String decidedByName, Instant decidedAt) {

}
