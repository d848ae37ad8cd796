/**
 * The first page: find a matter. Allowed neighbours: view, the domain.
 */
@NullMarked
package org.oneseal.ui.home;

import org.jspecify.annotations.NullMarked;
