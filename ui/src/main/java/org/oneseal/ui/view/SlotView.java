package org.oneseal.ui.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The place for one material.
 *
 * @param id id of the material; the element's id is {@code slot-} and the id
 * @param title what it is called
 * @param hint what it must show
 * @param necessity {@code REQUIRED}, {@code CONDITIONAL}, {@code MAY_FOLLOW} or
 * {@code OPTIONAL}, as it holds for these answers ({@code CONDITIONAL} whose condition
 * holds is {@code REQUIRED})
 * @param accept for the browser, such as {@code .pdf,.jpg}
 * @param kinds for people, such as {@code PDF、JPG}
 * @param maxBytes largest size of one file
 * @param maxSize the same for people, such as {@code 20 MB}
 * @param uploadHref address a file is posted to
 * @param files what is there already
 * @param error why the last file was not taken, or that it is missing
 * @param request what the correction notice asks about it
 */
public record SlotView(String id, String title, String hint, String necessity, String accept, String kinds,
		long maxBytes, String maxSize, String uploadHref, List<FileView> files, @Nullable String error,
		@Nullable String request) {

}
