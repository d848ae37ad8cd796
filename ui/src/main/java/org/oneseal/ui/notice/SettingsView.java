package org.oneseal.ui.notice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.oneseal.ui.view.Choice;
import org.oneseal.ui.view.ProblemView;

/**
 * How an official wants to be told; attribute {@code settings}.
 *
 * @param topics groups of notices with what can be chosen for each
 * @param digestAt time of the daily mail as typed
 * @param workingDaysOnly whether it waits on days off
 * @param languages languages of the mails
 * @param address where mails go, {@code null} for nowhere
 * @param server whether mails are sent at all
 * @param problems what was wrong
 * @param timeError what was wrong with the time, {@code null} for nothing
 */
record SettingsView(List<Group> topics, String digestAt, boolean workingDaysOnly, List<Choice> languages,
		@Nullable String address, boolean server, List<ProblemView> problems, @Nullable String timeError) {

	/**
	 * A group of notices.
	 *
	 * @param name its name in the form
	 * @param choices ways to be told
	 */
	record Group(String name, List<Choice> choices) {

	}

}
