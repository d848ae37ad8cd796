/**
 * Whether this node can work, for whoever distributes people over nodes. Allowed
 * neighbours: none.
 */
@NullMarked
package org.oneseal.ui.health;

import org.jspecify.annotations.NullMarked;
