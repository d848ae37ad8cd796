/**
 * The service guide of a matter. Allowed neighbours: view, the domain.
 */
@NullMarked
package org.oneseal.ui.matter;

import org.jspecify.annotations.NullMarked;
