package org.oneseal.ui.worklist;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The way through the list one came to a case from; attribute {@code way}.
 *
 * @param token the list and the place in it, as it travels in addresses and forms in a
 * parameter {@code list}; empty if one came from nowhere
 * @param backHref the list
 * @param titleKey message key of its title
 * @param previous the case before this one, {@code null} for none
 * @param next the case after this one, {@code null} for none
 */
public record ListWay(String token, String backHref, String titleKey, @Nullable Stop previous, @Nullable Stop next) {

	/** Nobody came from a list. */
	static final ListWay NONE = new ListWay("", "/work", "work.title", null, null);

	/** Whether one came from a list. */
	public boolean isKnown() {
		return !this.token.isEmpty();
	}

	/** The same address, from which one still finds the way on. */
	public String on(String href) {
		return on(href, this.token);
	}

	/** An address of a case, from which one finds the way on through a list. */
	static String on(String href, String token) {
		return token.isEmpty() ? href
				: href + (href.contains("?") ? "&" : "?") + "list=" + UriUtils.encode(token, StandardCharsets.UTF_8);
	}

	/**
	 * A case to go to.
	 *
	 * @param number of the case
	 * @param subject what it is about
	 * @param href its file
	 */
	public record Stop(String number, String subject, String href) {

	}

}
