package org.oneseal.cases;

/**
 * News: of a step that waits from now on it is settled what it takes and whether the
 * system gave it to somebody.
 */
public record StepSettled(ApprovalCase approvalCase, Step step) {

}
