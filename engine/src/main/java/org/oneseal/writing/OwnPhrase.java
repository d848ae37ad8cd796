package org.oneseal.writing;

/**
 * A sentence an official keeps for the next time.
 *
 * @param id its id
 * @param words the sentence
 */
public record OwnPhrase(String id, String words) {

}
