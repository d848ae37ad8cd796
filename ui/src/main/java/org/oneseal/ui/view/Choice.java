package org.oneseal.ui.view;

/**
 * One option of a field.
 *
 * @param value what is sent
 * @param label what people read
 * @param chosen whether it is chosen now
 */
public record Choice(String value, String label, boolean chosen) {

}
