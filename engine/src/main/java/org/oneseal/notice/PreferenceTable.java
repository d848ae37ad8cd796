package org.oneseal.notice;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.organisation.ShortMemory;

/** What officials said about how to be told; who said nothing has no rows. */
@Component
class PreferenceTable {

	private final JdbcClient jdbc;

	private final ShortMemory memory;

	private final Clock clock;

	PreferenceTable(JdbcClient jdbc, ShortMemory memory, Clock clock) {
		this.jdbc = jdbc;
		this.memory = memory;
		this.clock = clock;
	}

	/**
	 * Somebody to be told.
	 *
	 * @param address where they read mail, {@code null} for nowhere
	 */
	record Reader(String account, @Nullable String address, Channel channel) {

	}

	/** Those of the people who are officials and may sign in. */
	List<Reader> readers(Collection<String> people, Topic topic) {
		if (people.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select a.username, a.mail, c.channel from account a
				left join notice_channel c on c.account = a.username and c.topic = :topic
				where a.username in (:people) and a.enabled = true and a.kind = 'OFFICIAL' order by a.username""")
			.param("topic", topic.name())
			.param("people", people)
			.query((row, number) -> new Reader(row.getString(1), row.getString(2),
					Optional.ofNullable(row.getString(3)).map(Channel::valueOf).orElse(topic.usual())))
			.list();
	}

	/**
	 * Accounts that want to be told of each new step of their department, by department.
	 * @param departments some
	 */
	Map<String, List<String>> toldOfPools(Set<String> departments) {
		return this.memory.answer(new ToldOfPools(departments), () -> readToldOfPools(departments));
	}

	private record ToldOfPools(Set<String> departments) implements ShortMemory.Key<Map<String, List<String>>> {

	}

	private Map<String, List<String>> readToldOfPools(Set<String> departments) {
		Map<String, List<String>> people = new HashMap<>();
		this.jdbc
			.sql("""
					select a.department_id, a.username from notice_channel c join account a on a.username = c.account
					where c.topic = 'POOL' and c.channel in ('AT_ONCE', 'IN_APPLICATION') and a.department_id in (:departments)
					""")
			.param("departments", departments)
			.query((row) -> {
				people.computeIfAbsent(row.getString(1), (department) -> new ArrayList<>()).add(row.getString(2));
			});
		people.replaceAll((department, accounts) -> List.copyOf(accounts));
		return Map.copyOf(people);
	}

	NoticePreferences of(String account) {
		Map<Topic, Channel> channels = new EnumMap<>(Topic.class);
		this.jdbc.sql("select topic, channel from notice_channel where account = ?").param(account).query((row) -> {
			channels.put(Topic.valueOf(row.getString(1)), Channel.valueOf(row.getString(2)));
		});
		return this.jdbc.sql("select digest_at, working_days_only, language from notice_preference where account = ?")
			.param(account)
			.query((row, number) -> new NoticePreferences(row.getObject(1, LocalTime.class), row.getBoolean(2),
					row.getString(3), channels))
			.optional()
			.orElse(new NoticePreferences(NoticePreferences.USUAL_TIME, true, null, channels));
	}

	void save(String account, NoticePreferences preferences) {
		this.memory.changed();
		this.jdbc
			.sql("""
					insert into notice_preference (account, digest_at, working_days_only, language, saved_at)
					values (?, ?, ?, ?, ?) on duplicate key update digest_at = values(digest_at),
					working_days_only = values(working_days_only), language = values(language), saved_at = values(saved_at)""")
			.param(account)
			.param(preferences.digestAt())
			.param(preferences.workingDaysOnly())
			.param(preferences.language())
			.param(NoticeTable.utc(this.clock.instant()))
			.update();
		preferences.channels()
			.forEach((topic, channel) -> this.jdbc.sql("""
					insert into notice_channel (account, topic, channel) values (?, ?, ?)
					on duplicate key update channel = values(channel)""")
				.params(account, topic.name(), channel.name())
				.update());
	}

}
