package org.oneseal.ui.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page; model attribute {@code frame}.
 *
 * @param official whether the page is drawn for officials: dense, with the rail
 * @param person who is signed in, {@code null} for a visitor
 * @param nav entries of the header
 * @param rail entries of the left rail; empty for no rail
 * @param languages the languages one can switch to, the current page kept
 * @param demo whether the sample people are loaded, which the page says
 * @param notice what just happened, shown once above the page
 * @param unread how many notices an official has not read, {@code null} for others; see
 * {@link org.oneseal.notice.Notices#MOST_COUNTED}
 */
public record Frame(boolean official, @Nullable Person person, List<NavItem> nav, List<NavItem> rail,
		List<Language> languages, boolean demo, @Nullable Notice notice, @Nullable Integer unread) {

	/**
	 * Who is signed in.
	 *
	 * @param name the person's or the applicant's name
	 * @param place department and authority of an official, empty for others
	 * @param initial first sign of the name
	 */
	public record Person(String name, String place, String initial) {

	}

	/**
	 * A place to go.
	 *
	 * @param key message key, such as {@code nav.work}
	 * @param href address
	 * @param icon name of a fragment of {@code fragments/icon.html}
	 * @param current whether the page shown belongs to it
	 * @param count how many wait there, {@code null} where that says nothing
	 */
	public record NavItem(String key, String href, String icon, boolean current, @Nullable Integer count) {

		/**
		 * The two keys that lead there, such as {@code g-m}; {@code null} where none do.
		 */
		public @Nullable String keys() {
			return switch (this.key) {
				case "rail.mine" -> "g-m";
				case "rail.pool" -> "g-p";
				case "rail.near" -> "g-n";
				case "rail.followed" -> "g-f";
				case "rail.waiting" -> "g-w";
				case "rail.done" -> "g-d";
				case "rail.supervision" -> "g-s";
				case "rail.calendar" -> "g-c";
				default -> null;
			};
		}

	}

	/**
	 * A language.
	 *
	 * @param code ISO 639-1 code
	 * @param name its name in itself
	 * @param href the current page in that language
	 * @param current whether the page is in it
	 */
	public record Language(String code, String name, String href, boolean current) {

	}

	/**
	 * What just happened.
	 *
	 * @param tone {@code GOOD}, {@code WAITING} or {@code BAD}
	 * @param title one sentence
	 * @param text more, where there is more to say
	 */
	public record Notice(Tone tone, String title, @Nullable String text) {

	}

}
