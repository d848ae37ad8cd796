package org.oneseal.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.oneseal.cases.DepartmentPool;
import org.oneseal.database.Command;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;
import org.oneseal.post.Outbox;
import org.oneseal.timelimit.WorkingCalendars;

/**
 * Makes the one mail of a day. A row for each official and day sees to it that it is one,
 * with several nodes and after a restart; a day on which there was nothing to tell has
 * its row and no mail.
 */
@Component
class Digests {

	/** Of new work the first mail tells that of so many hours. */
	private static final Duration FIRST = Duration.ofHours(24);

	/** Notices that were read are kept half a year, others a year. */
	private static final Duration READ_KEPT = Duration.ofDays(183);

	private static final Duration UNREAD_KEPT = Duration.ofDays(366);

	private final DigestTable table;

	private final NoticeTable notices;

	private final PreferenceTable preferences;

	private final DepartmentPool pool;

	private final Organisation organisation;

	private final WorkingCalendars calendars;

	private final Clock clock;

	Digests(DigestTable table, NoticeTable notices, PreferenceTable preferences, DepartmentPool pool,
			Organisation organisation, WorkingCalendars calendars, Clock clock) {
		this.table = table;
		this.notices = notices;
		this.preferences = preferences;
		this.pool = pool;
		this.organisation = organisation;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Whose mail is due now. */
	List<DigestTable.Due> due() {
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), this.clock.getZone());
		return this.table.due(now.toLocalDate(), now.toLocalTime())
			.stream()
			.filter((due) -> !due.workingDaysOnly() || isWorkingDay(due.account(), now.toLocalDate()))
			.toList();
	}

	private boolean isWorkingDay(String account, LocalDate today) {
		String authority = this.organisation.actor(account).authority();
		return authority == null || this.calendars.of(authority).isWorkingDay(today);
	}

	/** Makes the mail of one official, if there is anything to tell. */
	@Command
	public void make(DigestTable.Due due, Outbox outbox) {
		Instant now = this.clock.instant();
		Instant since = this.table.last(due.account()).orElse(now.minus(FIRST));
		DigestTable.Digest digest = new DigestTable.Digest(UUID.randomUUID().toString(), due.account(),
				LocalDate.ofInstant(now, this.clock.getZone()), since, now);
		if (!this.table.add(digest)) {
			return;
		}
		boolean told = this.notices.giveTo(digest.id(), due.account()) > 0;
		if (told || !newWork(digest).isEmpty()) {
			outbox.put(DigestLetter.KIND, digest.id(), due.account(), due.address());
		}
	}

	/** New work of the department that still waits, for those who want to read of it. */
	List<DepartmentPool.Entry> newWork(DigestTable.Digest digest) {
		if (this.preferences.of(digest.recipient()).of(Topic.POOL) != Channel.DIGEST) {
			return List.of();
		}
		Actor official = this.organisation.actor(digest.recipient());
		return this.pool.startedBetween(official, digest.since(), digest.at(), DigestLetter.MOST_LINES + 1);
	}

	/** Forgets what is old. */
	@Command
	public void forget() {
		Instant now = this.clock.instant();
		this.notices.forget(now.minus(READ_KEPT), now.minus(UNREAD_KEPT));
		this.table.forget(LocalDate.ofInstant(now.minus(UNREAD_KEPT), this.clock.getZone()));
	}

}
