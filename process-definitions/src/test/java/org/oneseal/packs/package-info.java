/**
 * Reads and checks every matter that ships. Allowed neighbours: everything.
 */
@NullMarked
package org.oneseal.packs;

import org.jspecify.annotations.NullMarked;
