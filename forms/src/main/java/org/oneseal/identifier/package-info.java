/**
 * The identifiers of organisations, people, matters and licences, and their check
 * characters. Allowed neighbours: none.
 */
@NullMarked
package org.oneseal.identifier;

import org.jspecify.annotations.NullMarked;
