package org.oneseal.cases;

/**
 * News: a step that waited can be done now.
 *
 * @param waitedFor what it waited for; {@code NONE} if it was done and is taken back
 */
public record StepResumed(ApprovalCase approvalCase, Step step, Step.Hold waitedFor) {

}
