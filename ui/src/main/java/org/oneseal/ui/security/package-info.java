/**
 * Who is signed in and which addresses are open to whom. What somebody may do on a case
 * is decided in the domain. Allowed neighbours: organisation.
 */
@NullMarked
package org.oneseal.ui.security;

import org.jspecify.annotations.NullMarked;
