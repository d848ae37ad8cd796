/**
 * The database as everything else takes it for granted: the embedded server that is
 * started when none is named, the check of any server, and commands that survive a lost
 * race. Allowed neighbours: none.
 */
@NullMarked
package org.oneseal.database;

import org.jspecify.annotations.NullMarked;
