package org.oneseal.cases;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.timelimit.WorkingCalendars;

/**
 * How long steps usually take, and so how near an open one is to being late. Its risk is
 * the working days left until its last day less those it usually takes: the median of the
 * finished steps of the same matter and step, or, while there are too few of them, its
 * whole limit. Kept as the day on which nothing is left of the difference, which stays
 * the same from day to day. A decision has no limit of its own, and what the applicant
 * does takes as long as they like: nothing is taken off for those without a median.
 * <p>
 * The medians change once a day. A node remembers them for at most a minute, so that one
 * which did not find them out reckons with those of the day before until then.
 */
@Component
public class UsualTimes {

	/** Fewer finished steps say nothing of the next one. */
	static final int FEWEST = 5;

	private static final long REMEMBERED = Duration.ofMinutes(1).toNanos();

	private final JdbcClient jdbc;

	private final MatterPacks packs;

	private final WorkingCalendars calendars;

	/** By matter. Replaced as a whole, lest somebody put in what they read before. */
	private volatile ConcurrentMap<String, Medians> known = new ConcurrentHashMap<>();

	UsualTimes(JdbcClient jdbc, MatterPacks packs, WorkingCalendars calendars) {
		this.jdbc = jdbc;
		this.packs = packs;
		this.calendars = calendars;
	}

	/** The last day on which a step still has as long as it usually takes. */
	LocalDate actBy(ApprovalCase approvalCase, String stepKey, Step.Kind kind, LocalDate dueOn) {
		return this.calendars.of(approvalCase.authority()).before(dueOn, days(approvalCase, stepKey, kind));
	}

	private int days(ApprovalCase approvalCase, String stepKey, Step.Kind kind) {
		Integer median = medians(approvalCase.matter().value()).get(stepKey);
		return (median != null) ? median : limit(approvalCase, stepKey, kind);
	}

	/**
	 * What steps of a matter usually take.
	 *
	 * @param days working days by the step's id in the process definition
	 * @param at when they were read, by {@link System#nanoTime()}
	 */
	private record Medians(Map<String, Integer> days, long at) {

	}

	private Map<String, Integer> medians(String matter) {
		ConcurrentMap<String, Medians> remembered = this.known;
		Medians medians = remembered.get(matter);
		if (medians == null || System.nanoTime() - medians.at() >= REMEMBERED) {
			medians = new Medians(read(matter), System.nanoTime());
			remembered.put(matter, medians);
		}
		return medians.days();
	}

	private Map<String, Integer> read(String matter) {
		Map<String, Integer> days = new HashMap<>();
		this.jdbc.sql("select step_key, days from usual_time where matter = ? and steps >= ?")
			.params(matter, FEWEST)
			.query((row) -> {
				days.put(row.getString(1), row.getInt(2));
			});
		return Map.copyOf(days);
	}

	/** They were found out anew. */
	void forget() {
		this.known = new ConcurrentHashMap<>();
	}

	private int limit(ApprovalCase approvalCase, String stepKey, Step.Kind kind) {
		MatterPack pack = this.packs.version(approvalCase.packVersion());
		Optional<String> name = switch (kind) {
			case ACCEPTANCE -> Optional.of("acceptance");
			case REVIEW -> Optional.of(stepKey);
			case CORRECTION, DECISION, CONSULTATION -> Optional.empty();
		};
		return name.flatMap((limit) -> pack.limit(approvalCase.authority(), limit))
			.map((limit) -> (int) Math.ceil(limit.typicalWorkingDays()))
			.orElse(0);
	}

}
