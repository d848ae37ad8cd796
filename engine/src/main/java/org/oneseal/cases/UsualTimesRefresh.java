package org.oneseal.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.timelimit.WorkingCalendars;

/**
 * Finds out anew, once a day, how long steps usually take. One node does it; should it
 * die at that, the figures of the day before stay for a day.
 */
@Component
public class UsualTimesRefresh {

	/** What was usual half a year ago is no measure of today. */
	private static final Duration LATELY = Duration.ofDays(180);

	/** Steps whose cases wait for one transaction at most. */
	private static final int CHUNK = 20;

	private final JdbcClient jdbc;

	private final UsualTimesUpkeep upkeep;

	private final WorkingCalendars calendars;

	private final Clock clock;

	UsualTimesRefresh(JdbcClient jdbc, UsualTimesUpkeep upkeep, WorkingCalendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.upkeep = upkeep;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** A step of a process. */
	private record Kind(String matter, String stepKey) implements Comparable<Kind> {

		@Override
		public int compareTo(Kind other) {
			int byMatter = this.matter.compareTo(other.matter);
			return (byMatter != 0) ? byMatter : this.stepKey.compareTo(other.stepKey);
		}

	}

	/**
	 * Does it if no node did today.
	 * @return whether this node did
	 */
	public boolean daily() {
		LocalDate today = LocalDate.now(this.clock);
		boolean mine = this.jdbc.sql("select count(*) from usual_time_day where day = ?")
			.param(today)
			.query(Integer.class)
			.single() == 0
				&& this.jdbc.sql("insert ignore into usual_time_day (day) values (?)").param(today).update() == 1;
		if (mine) {
			this.jdbc.sql("delete from usual_time_day where day < ?").param(today).update();
			refresh();
		}
		return mine;
	}

	/** Does it now. */
	public void refresh() {
		taken().forEach((kind, days) -> {
			Collections.sort(days);
			int median = days.get(days.size() / 2);
			if (this.upkeep.note(kind.matter(), kind.stepKey(), median, days.size())) {
				reckon(kind);
			}
		});
	}

	/** Working days that steps took which people finished lately. */
	private Map<Kind, List<Integer>> taken() {
		Map<Kind, List<Integer>> taken = new TreeMap<>();
		this.jdbc.sql("""
				select matter, step_key, left(case_number, 6), started_at, ended_at from work_item
				where state = 'DONE' and ended_by is not null and ended_at >= ?""")
			.param(LocalDateTime.ofInstant(this.clock.instant().minus(LATELY), ZoneOffset.UTC))
			.query((row) -> {
				int days = this.calendars.of(row.getString(3))
					.between(day(row.getObject(4, LocalDateTime.class)), day(row.getObject(5, LocalDateTime.class)));
				taken.computeIfAbsent(new Kind(row.getString(1), row.getString(2)), (key) -> new ArrayList<>())
					.add(Math.max(0, days));
			});
		return taken;
	}

	private LocalDate day(LocalDateTime utc) {
		Instant instant = utc.toInstant(ZoneOffset.UTC);
		return LocalDate.ofInstant(instant, this.clock.getZone());
	}

	private void reckon(Kind kind) {
		List<String> open = this.jdbc.sql("""
				select step_id from work_item where matter = ? and step_key = ? and state in ('POOL', 'CLAIMED')
				order by case_id""").params(kind.matter(), kind.stepKey()).query(String.class).list();
		for (int i = 0; i < open.size(); i += CHUNK) {
			this.upkeep.reckon(open.subList(i, Math.min(open.size(), i + CHUNK)));
		}
	}

}
