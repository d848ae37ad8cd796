/**
 * Working days and time limits. Allowed neighbours: matter, form, organisation, database.
 */
@NullMarked
package org.oneseal.timelimit;

import org.jspecify.annotations.NullMarked;
