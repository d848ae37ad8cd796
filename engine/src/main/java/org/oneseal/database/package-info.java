/**
 * The database as everything else takes it for granted: the embedded server that is
 * started when none is named, the check of any server, commands that survive a lost race,
 * and connections that send what an act writes at once. Allowed neighbours: none.
 */
@NullMarked
package org.oneseal.database;

import org.jspecify.annotations.NullMarked;
