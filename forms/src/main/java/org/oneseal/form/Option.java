package org.oneseal.form;

import org.oneseal.text.Text;

/**
 * One answer that is offered.
 *
 * @param value what is stored
 * @param label what people read
 */
public record Option(String value, Text label) {

}
