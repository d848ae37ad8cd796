/**
 * Every act on a case, append-only and chained by hash. Allowed neighbours: cases and
 * what it may use.
 */
@NullMarked
package org.oneseal.audit;

import org.jspecify.annotations.NullMarked;
