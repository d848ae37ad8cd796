/**
 * Help while an official types: drafts of acts that come back on any device, and
 * sentences of one's own. Nobody else sees them. Allowed neighbours: cases and what it
 * may use.
 */
@NullMarked
package org.oneseal.writing;

import org.jspecify.annotations.NullMarked;
