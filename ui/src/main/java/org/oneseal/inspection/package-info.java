/**
 * Looks into the data of a system, whether it is running or not: the database and what
 * compares it, without the engine, screens or migrations. Allowed neighbours: worklist,
 * workflow, database.
 */
@NullMarked
package org.oneseal.inspection;

import org.jspecify.annotations.NullMarked;
