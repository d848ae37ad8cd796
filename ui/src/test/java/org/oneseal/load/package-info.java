/**
 * Many people at once, and programs that are killed. Allowed neighbours: all of ours.
 */
@NullMarked
package org.oneseal.load;

import org.jspecify.annotations.NullMarked;
