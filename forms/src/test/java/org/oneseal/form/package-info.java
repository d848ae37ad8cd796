/**
 * Tests of reading forms and checking answers.
 */
@NullMarked
package org.oneseal.form;

import org.jspecify.annotations.NullMarked;
