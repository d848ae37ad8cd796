package org.oneseal.ui.view;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What just happened, carried to the page a redirect leads to. It travels as plain texts,
 * because sessions live in the database.
 */
public final class Notices {

	private static final String TONE = "noticeTone";

	private static final String TITLE = "noticeTitle";

	private static final String TEXT = "noticeText";

	private Notices() {
	}

	/** Says that something was done. */
	public static void good(RedirectAttributes redirect, String title, @Nullable String text) {
		put(redirect, new Frame.Notice(Tone.GOOD, title, text));
	}

	/** Says that something is waited for. */
	public static void waiting(RedirectAttributes redirect, String title, @Nullable String text) {
		put(redirect, new Frame.Notice(Tone.WAITING, title, text));
	}

	/** Says that something was not done. */
	public static void bad(RedirectAttributes redirect, String title, @Nullable String text) {
		put(redirect, new Frame.Notice(Tone.BAD, title, text));
	}

	private static void put(RedirectAttributes redirect, Frame.Notice notice) {
		carried(notice).forEach(redirect::addFlashAttribute);
	}

	/** The notice as the attributes that are carried. */
	public static Map<String, String> carried(Frame.Notice notice) {
		return (notice.text() != null) ? Map.of(TONE, notice.tone().name(), TITLE, notice.title(), TEXT, notice.text())
				: Map.of(TONE, notice.tone().name(), TITLE, notice.title());
	}

	/** The notice that was carried here, {@code null} if none was. */
	public static Frame.@Nullable Notice arrived(@Nullable Map<String, ?> flash) {
		if (flash == null || !(flash.get(TITLE) instanceof String title) || !(flash.get(TONE) instanceof String tone)) {
			return null;
		}
		return new Frame.Notice(Tone.valueOf(tone), title, (flash.get(TEXT) instanceof String text) ? text : null);
	}

}
