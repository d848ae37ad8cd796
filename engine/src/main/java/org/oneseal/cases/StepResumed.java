package org.oneseal.cases;

/** News: a step that waited for another one can be done now. */
public record StepResumed(ApprovalCase approvalCase, Step step) {

}
