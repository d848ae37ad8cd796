/**
 * Figures a supervisor asks of finished and running cases, read from an event log of any
 * system. Plain Java: no database, no Spring. Allowed neighbours: none.
 */
@NullMarked
package org.oneseal.supervision;

import org.jspecify.annotations.NullMarked;
