/**
 * The supervision page, the signals, and what departments and supervisors say to them.
 * Allowed neighbours: view, the domain.
 */
@NullMarked
package org.oneseal.ui.supervision;

import org.jspecify.annotations.NullMarked;
