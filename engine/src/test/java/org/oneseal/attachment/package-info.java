@NullMarked
package org.oneseal.attachment;

import org.jspecify.annotations.NullMarked;
