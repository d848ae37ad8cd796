package org.oneseal.worklist;

import java.util.List;
import java.util.Optional;

/**
 * Some lines of a work list, in its order.
 *
 * @param items the lines
 * @param before position to ask for the page before this one, empty on the first
 * @param after position to ask for the next page, empty on the last
 */
public record WorklistPage(List<WorkItem> items, Optional<Position> before, Optional<Position> after) {

}
