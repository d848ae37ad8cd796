/**
 * The applicant's cases and where each stands. Allowed neighbours: view, the domain.
 */
@NullMarked
package org.oneseal.ui.track;

import org.jspecify.annotations.NullMarked;
