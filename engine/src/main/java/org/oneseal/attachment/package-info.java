/**
 * Files of applicants: kept by content, typed by content, never executed. Allowed
 * neighbours: form.
 */
@NullMarked
package org.oneseal.attachment;

import org.jspecify.annotations.NullMarked;
