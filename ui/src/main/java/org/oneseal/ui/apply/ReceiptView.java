package org.oneseal.ui.apply;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The receipt; attribute {@code receipt}.
 *
 * @param caseNumber number of the case
 * @param matter title
 * @param subject what it is about
 * @param applicant name
 * @param authority name of the authority
 * @param department name of the department that has it now
 * @param receivedAt when it was received
 * @param answerBy last day for acceptance or the correction notice
 * @param referral why it went to another authority than the one chosen, else {@code null}
 * @param materials names of the files handed in
 * @param followHref where the case can be followed
 */
record ReceiptView(String caseNumber, String matter, String subject, String applicant, String authority,
		String department, LocalDateTime receivedAt, LocalDate answerBy, @Nullable String referral,
		List<String> materials, String followHref) {

}
