package org.oneseal.ui.casefile;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.casefile.CaseFileView.Check;

/**
 * One file of a case, to look at beside the answers; attribute {@code material}.
 *
 * @param number number of the case
 * @param subject what the case is about
 * @param caseHref the case file
 * @param title what the material is called
 * @param name of the file as the applicant's machine gave it
 * @param size for people, such as {@code 1.2 MB}
 * @param at when it came
 * @param position which of the files of the case it is, 1 for the first
 * @param count how many files the case has
 * @param page which page is shown, 1 for the first
 * @param pages how many pages it has, 0 if that is not known
 * @param picture address of the picture, {@code null} if there is none
 * @param sharper address of the same picture for looking closely, {@code null} if the
 * picture is sharp
 * @param note why there is no picture, {@code null} if there is one
 * @param openHref the file itself, in the browser's own viewer
 * @param saveHref the file itself, to keep
 * @param previous the file before it, {@code null} for the first
 * @param next the file after it, {@code null} for the last
 * @param pageBefore address of the page before, {@code null} for the first
 * @param pageAfter address of the page after, {@code null} for the last
 * @param checks what the system found about it
 */
record MaterialView(String number, String subject, String caseHref, String title, String name, String size,
		LocalDateTime at, int position, int count, int page, int pages, @Nullable String picture,
		@Nullable String sharper, @Nullable String note, String openHref, String saveHref, @Nullable Neighbour previous,
		@Nullable Neighbour next, @Nullable String pageBefore, @Nullable String pageAfter, List<Check> checks) {

	/**
	 * A file to go to.
	 *
	 * @param title what the material is called
	 * @param href where it is looked at
	 */
	record Neighbour(String title, String href) {

	}

}
