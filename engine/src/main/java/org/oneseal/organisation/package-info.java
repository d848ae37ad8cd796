/**
 * Authorities, their departments and the people who may act for them. Allowed neighbours:
 * text, identifier, yaml, database.
 */
@NullMarked
package org.oneseal.organisation;

import org.jspecify.annotations.NullMarked;
