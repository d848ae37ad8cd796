/**
 * Electronic licences: their numbers, how they look on paper, and composing them. Allowed
 * neighbours: seal, text, identifier, yaml.
 */
@NullMarked
package org.oneseal.licence;

import org.jspecify.annotations.NullMarked;
