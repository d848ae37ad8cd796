package org.oneseal.cases;

/** News: what work lists show of a case is different now. */
public record CaseChanged(ApprovalCase approvalCase) {

}
