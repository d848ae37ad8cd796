/**
 * The case file from draft to end, and the ports to the workflow engine. Allowed
 * neighbours: matter, timelimit, organisation, attachment, post, form, database.
 */
@NullMarked
package org.oneseal.cases;

import org.jspecify.annotations.NullMarked;
