package org.oneseal.notice;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How an official wants to be told.
 *
 * @param digestAt local time of day of the one mail a day
 * @param workingDaysOnly whether that mail waits for the next working day
 * @param language {@code zh} or {@code en} for mails, {@code null} for that of the
 * account
 * @param channels by topic; all of them
 */
public record NoticePreferences(LocalTime digestAt, boolean workingDaysOnly, @Nullable String language,
		Map<Topic, Channel> channels) {

	/** Late enough to tell of the day, early enough to act on it. */
	public static final LocalTime USUAL_TIME = LocalTime.of(16, 30);

	public NoticePreferences {
		Map<Topic, Channel> all = new EnumMap<>(Topic.class);
		for (Topic topic : Topic.values()) {
			Channel chosen = channels.get(topic);
			all.put(topic, (chosen != null && topic.choices().contains(chosen)) ? chosen : topic.usual());
		}
		channels = Map.copyOf(all);
	}

	/** Those of somebody who never said. */
	public static final NoticePreferences USUAL = new NoticePreferences(USUAL_TIME, true, null, Map.of());

	public Channel of(Topic topic) {
		Channel channel = this.channels.get(topic);
		return (channel != null) ? channel : topic.usual();
	}

}
