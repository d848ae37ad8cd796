/**
 * The program: everything wired together. Allowed neighbours: all of ours.
 */
@NullMarked
package org.oneseal;

import org.jspecify.annotations.NullMarked;
