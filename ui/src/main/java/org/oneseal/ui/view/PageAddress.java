package org.oneseal.ui.view;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * Address of the page that is drawn, for switching its language. Needed only where the
 * answer to a POST draws a page whose address is another than the one posted to.
 */
public final class PageAddress {

	private static final String NAME = "pageAddress";

	private PageAddress() {
	}

	/** Says that the page drawn is the one found at this address. */
	public static void is(Model model, String href) {
		model.addAttribute(NAME, href);
	}

	/** What was said, {@code null} if nothing was. */
	public static @Nullable String in(Map<String, ?> model) {
		return (model.get(NAME) instanceof String href) ? href : null;
	}

}
