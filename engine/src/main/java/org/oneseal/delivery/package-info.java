/**
 * Handing the outcome to the applicant. Allowed neighbours: cases and what it may use.
 */
@NullMarked
package org.oneseal.delivery;

import org.jspecify.annotations.NullMarked;
