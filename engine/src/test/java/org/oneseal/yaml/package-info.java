@NullMarked
package org.oneseal.yaml;

import org.jspecify.annotations.NullMarked;
