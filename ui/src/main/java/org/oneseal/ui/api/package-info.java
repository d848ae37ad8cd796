/**
 * The interface for programs below {@code /api}: the same journey as the screens, as
 * JSON. Allowed neighbours: the domain, view.
 */
@NullMarked
package org.oneseal.ui.api;

import org.jspecify.annotations.NullMarked;
