package org.oneseal.cases;

/** News: a step waits for a person from now on. */
public record StepStarted(ApprovalCase approvalCase, Step step) {

}
