/**
 * The lists officials work from. Allowed neighbours: view, the domain.
 */
@NullMarked
package org.oneseal.ui.worklist;

import org.jspecify.annotations.NullMarked;
