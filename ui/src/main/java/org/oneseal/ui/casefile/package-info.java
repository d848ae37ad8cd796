/**
 * The case file of officials and every act on it. Allowed neighbours: worklist, view, the
 * domain.
 */
@NullMarked
package org.oneseal.ui.casefile;

import org.jspecify.annotations.NullMarked;
