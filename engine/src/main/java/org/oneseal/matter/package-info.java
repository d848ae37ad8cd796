/**
 * The catalogue: what a matter asks, by which law and within which limits, and what each
 * authority makes of it. Allowed neighbours: form, text, identifier, yaml.
 */
@NullMarked
package org.oneseal.matter;

import org.jspecify.annotations.NullMarked;
