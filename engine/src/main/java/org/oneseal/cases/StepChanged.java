package org.oneseal.cases;

/** News: a step was claimed, released or ended. */
public record StepChanged(Step step) {

}
