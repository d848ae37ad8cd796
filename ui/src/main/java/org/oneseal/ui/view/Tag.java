package org.oneseal.ui.view;

/**
 * The state of something as a small label.
 *
 * @param key message key of its words, such as {@code case.status.ACCEPTED}
 * @param tone how it is drawn
 */
public record Tag(String key, Tone tone) {

}
