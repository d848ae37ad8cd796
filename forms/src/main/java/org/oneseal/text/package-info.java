/**
 * Words in several languages, Chinese first, and hashes of what is written. Allowed
 * neighbours: none.
 */
@NullMarked
package org.oneseal.text;

import org.jspecify.annotations.NullMarked;
