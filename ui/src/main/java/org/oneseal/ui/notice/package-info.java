/**
 * Where officials read what they were told, and say how they want to be told. Package of
 * the screens.
 */
@NullMarked
package org.oneseal.ui.notice;

import org.jspecify.annotations.NullMarked;
