/**
 * Writing, checking and filing an application, and mending it once. Allowed neighbours:
 * view, the domain.
 */
@NullMarked
package org.oneseal.ui.apply;

import org.jspecify.annotations.NullMarked;
