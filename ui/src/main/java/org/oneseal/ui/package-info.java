/**
 * What screens, the interface for programs and commands share. Allowed neighbours: all of
 * ours.
 */
@NullMarked
package org.oneseal.ui;

import org.jspecify.annotations.NullMarked;
