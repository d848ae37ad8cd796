package org.oneseal.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in and where they work.
 *
 * @param department of an official, else {@code null}
 */
record Member(Account account, @Nullable Department department) {

}
