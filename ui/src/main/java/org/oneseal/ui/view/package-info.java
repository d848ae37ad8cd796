/**
 * What several screens show, as plain values in the reader's language. Allowed
 * neighbours: the domain.
 */
@NullMarked
package org.oneseal.ui.view;

import org.jspecify.annotations.NullMarked;
