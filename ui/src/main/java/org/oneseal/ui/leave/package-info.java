/**
 * Where officials say when they are away and who does their work meanwhile. Package of
 * the screens.
 */
@NullMarked
package org.oneseal.ui.leave;

import org.jspecify.annotations.NullMarked;
