@NullMarked
package org.oneseal.timelimit;

import org.jspecify.annotations.NullMarked;
