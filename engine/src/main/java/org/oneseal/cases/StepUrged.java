package org.oneseal.cases;

/** News: somebody asked whoever has a step, or could take it, to hurry. */
public record StepUrged(ApprovalCase approvalCase, Step step, Urging urging) {

}
