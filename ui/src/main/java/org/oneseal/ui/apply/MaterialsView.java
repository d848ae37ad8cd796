package org.oneseal.ui.apply;

import java.util.List;

import org.oneseal.ui.view.SlotView;

/**
 * The page of the materials; attribute {@code materials}, beside {@code draft}.
 *
 * @param number of the page
 * @param total how many pages in all
 * @param slots the materials that are asked for with these answers
 * @param backHref the page before
 * @param nextHref the check page
 */
record MaterialsView(int number, int total, List<SlotView> slots, String backHref, String nextHref) {

}
