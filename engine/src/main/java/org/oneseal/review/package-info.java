/**
 * What each department finds: reviews and the opinions of their officials. Allowed
 * neighbours: cases and what it may use.
 */
@NullMarked
package org.oneseal.review;

import org.jspecify.annotations.NullMarked;
