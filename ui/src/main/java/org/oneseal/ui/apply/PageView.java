package org.oneseal.ui.apply;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.FieldView;

/**
 * One page of questions; attribute {@code page}, beside {@code draft}.
 *
 * @param title heading of the page
 * @param hint below it, may be {@code null}
 * @param number from 1
 * @param total how many pages in all, materials and check included
 * @param fields what is asked and shown now
 * @param postHref address the page is posted to, with {@code _action} {@code next},
 * {@code back}, {@code save} or {@code refresh}
 * @param seen token of the answers shown, sent back with the page
 */
record PageView(String title, @Nullable String hint, int number, int total, List<FieldView> fields, String postHref,
		String seen) {

}
