package org.oneseal.timelimit;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

/** All limits, of cases that run and of those that ended. */
interface CountdownRepository extends Repository<Countdown, String>, Additions<Countdown> {

	Countdown save(Countdown countdown);

	Optional<Countdown> findById(String id);

	/** The limits of a case and how far the calendar goes; one line if it has none. */
	@Query("select new org.oneseal.timelimit.CountdownRepository$Line(e.revision, c) from CalendarEnd e"
			+ " left join Countdown c on c.caseId = ?1 where e.id = 1")
	List<Line> findByCaseId(String caseId);

	/**
	 * A limit.
	 *
	 * @param calendar revision of the last entry of the {@link CalendarBook}
	 * @param countdown the limit, {@code null} where there is none
	 */
	record Line(long calendar, @Nullable Countdown countdown) {

	}

	List<Countdown> findByStepId(String stepId);

	boolean existsByCaseIdAndState(String caseId, Countdown.State state);

	/** Limits that still count, computed with an older state of the calendars. */
	@Query("select c.id from Countdown c where c.state <> org.oneseal.timelimit.Countdown.State.ENDED"
			+ " and c.calendarRevision < ?1 and c.id > ?2 order by c.id")
	List<String> findOlderThan(long calendarRevision, String afterId, Limit page);

	/** Limits that still count, by id. */
	@Query("select c from Countdown c where c.state <> org.oneseal.timelimit.Countdown.State.ENDED"
			+ " and c.id > ?1 order by c.id")
	List<Countdown> findOpen(String afterId, Limit page);

	/** Case of a limit. Reads nothing else, so that the case can be locked first. */
	@Query("select c.caseId from Countdown c where c.id = ?1")
	Optional<String> findCaseIdById(String id);

}
