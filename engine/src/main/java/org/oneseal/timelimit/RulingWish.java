package org.oneseal.timelimit;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an official wants some days to be.
 *
 * @param first first day, {@code null} if none could be read
 * @param last last day, the first if it is only one; {@code null} if none could be read
 * @param worked whether the days shall be worked, {@code null} if not said
 * @param reason why, such as the holiday and the document that orders it
 */
public record RulingWish(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable Boolean worked, String reason) {

}
