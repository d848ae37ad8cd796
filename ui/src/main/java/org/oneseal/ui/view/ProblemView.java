package org.oneseal.ui.view;

import org.jspecify.annotations.Nullable;

/**
 * Something to mend, for the summary above a form.
 *
 * @param href where it is mended: {@code #f-} and the field's key, {@code #slot-} and the
 * material's id, on another page with its address; {@code null} where it concerns the
 * whole
 * @param text what is wrong and what to do
 */
public record ProblemView(@Nullable String href, String text) {

}
