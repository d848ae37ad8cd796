/**
 * The working calendar as everybody may read it and as administrators keep it. Allowed
 * neighbours: view, the domain.
 */
@NullMarked
package org.oneseal.ui.calendar;

import org.jspecify.annotations.NullMarked;
