/**
 * The journey as people walk it, in a real browser. Allowed neighbours: all.
 */
@NullMarked
package org.oneseal.browser;

import org.jspecify.annotations.NullMarked;
