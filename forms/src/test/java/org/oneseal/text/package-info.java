/**
 * Tests of the texts, with examples met in public sources.
 */
@NullMarked
package org.oneseal.text;

import org.jspecify.annotations.NullMarked;
