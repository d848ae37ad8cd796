@NullMarked
package org.oneseal.organisation;

import org.jspecify.annotations.NullMarked;
