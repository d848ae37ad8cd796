/**
 * Strict reading of the YAML files that designers and operators write: every fault at
 * once, each with file, line, element and remedy. Allowed neighbours: text.
 */
@NullMarked
package org.oneseal.yaml;

import org.jspecify.annotations.NullMarked;
