package org.oneseal.ui.view;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in.
 *
 * @param id id of the file
 * @param name as the applicant's machine gave it
 * @param href address it is read from
 * @param removeHref address a removal is posted to, {@code null} where it stays
 * @param size for people, such as {@code 1.2 MB}
 * @param at when it came
 * @param replaced whether a correction replaced it, so that it is no longer judged
 * @param fresh whether it came with the correction
 */
public record FileView(String id, String name, String href, @Nullable String removeHref, String size, LocalDateTime at,
		boolean replaced, boolean fresh) {

}
