/**
 * The read model officials work from, kept in the same transaction as the act that
 * changes it. Allowed neighbours: cases and what it may use.
 */
@NullMarked
package org.oneseal.worklist;

import org.jspecify.annotations.NullMarked;
