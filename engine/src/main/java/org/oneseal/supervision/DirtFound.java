package org.oneseal.supervision;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How much of one kind of dirt a log holds.
 *
 * @param kind which
 * @param count how many, in the unit of the kind
 * @param cases how many cases that concerns, if it is known
 * @param examples the first few
 */
public record DirtFound(Dirt kind, long count, @Nullable Long cases, List<DirtExample> examples) {
}
