/**
 * Mail: noted in the transaction of what it tells of, sent later, tried again until a
 * server takes it. Who has something to tell writes the letters. Allowed neighbours:
 * none.
 */
@NullMarked
package org.oneseal.post;

import org.jspecify.annotations.NullMarked;
