/**
 * Whether a licence is real, and valid now. Allowed neighbours: view, seal, licence.
 */
@NullMarked
package org.oneseal.ui.verify;

import org.jspecify.annotations.NullMarked;
