package org.oneseal.cases;

/** News: everybody has heard of a step that waits from now on. */
record StepKnown(ApprovalCase approvalCase, Step step) {

}
