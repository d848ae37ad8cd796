/**
 * Words in several languages, Chinese first. Allowed neighbours: none.
 */
@NullMarked
package org.oneseal.text;

import org.jspecify.annotations.NullMarked;
