/**
 * Electronic licences: their numbers, how they look on paper, issuing and keeping them.
 * Allowed neighbours: seal, cases and what cases may use.
 */
@NullMarked
package org.oneseal.licence;

import org.jspecify.annotations.NullMarked;
