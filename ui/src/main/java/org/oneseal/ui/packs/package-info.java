/**
 * What designers see of the matters that are in force. Allowed neighbours: view, the
 * domain.
 */
@NullMarked
package org.oneseal.ui.packs;

import org.jspecify.annotations.NullMarked;
