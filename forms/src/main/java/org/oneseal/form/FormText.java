package org.oneseal.form;

import org.oneseal.text.Text;

/**
 * Some words of a form and the key that translates them.
 */
record FormText(String key, Text words) {

}
