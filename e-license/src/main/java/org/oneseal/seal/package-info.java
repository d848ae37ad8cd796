/**
 * Puts an authority's seal and a time-stamp on a PDF, and tells whether a PDF still is
 * what was sealed. Allowed neighbours: none.
 */
@NullMarked
package org.oneseal.seal;

import org.jspecify.annotations.NullMarked;
