/**
 * Many cases at once: which of them can safely be signed together and which need a
 * person's eyes, and the acts themselves, each in a transaction of its own, carried out
 * by whichever node is there. Stands above the acts it carries out; nothing stands on it
 * but the screens. Allowed neighbours: review, decision, supervision, cases and what they
 * may use.
 */
@NullMarked
package org.oneseal.batch;

import org.jspecify.annotations.NullMarked;
