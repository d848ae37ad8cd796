package org.oneseal.cases;

import java.time.Instant;

/**
 * Somebody asked a department to hurry.
 *
 * @param id its id
 * @param stepId id of the step, see {@link Step#id()}
 * @param by account of who urged
 * @param words what they said
 * @param at when
 */
public record Urging(String id, String stepId, String by, String words, Instant at) {

}
