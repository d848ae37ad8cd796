/**
 * Reads a form, takes answers and checks them on the server; everything a person typed is
 * kept. Allowed neighbours: {@code text}, {@code identifier}.
 */
@NullMarked
package org.oneseal.form;

import org.jspecify.annotations.NullMarked;
