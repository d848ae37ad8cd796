package org.oneseal.cases;

/**
 * News: the status of a case is another now, which all lines of it in work lists show.
 */
public record CaseChanged(ApprovalCase approvalCase) {

}
