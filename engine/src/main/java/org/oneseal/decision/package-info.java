/**
 * Granted or refused, by whom, why, and what the applicant may do about it. Allowed
 * neighbours: cases and what it may use.
 */
@NullMarked
package org.oneseal.decision;

import org.jspecify.annotations.NullMarked;
