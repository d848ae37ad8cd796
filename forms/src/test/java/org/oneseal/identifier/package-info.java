/**
 * Tests of the identifiers, with examples met in public sources.
 */
@NullMarked
package org.oneseal.identifier;

import org.jspecify.annotations.NullMarked;
