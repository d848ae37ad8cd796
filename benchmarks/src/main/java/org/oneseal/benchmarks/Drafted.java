package org.oneseal.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.jdbc.core.JdbcTemplate;

import org.oneseal.cases.Drafts;
import org.oneseal.cases.Uploads;
import org.oneseal.matter.MatterCode;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;

/**
 * Complete drafts, as applicants leave them before they file: one is real, the others are
 * copies.
 */
final class Drafted {

	private static final int AT_ONCE = 2000;

	private final Program program;

	private final Actor applicant;

	private final String real;

	private final Queue<String> waiting = new ConcurrentLinkedQueue<>();

	Drafted(Program program) {
		this.program = program;
		this.applicant = program.service(Organisation.class).actor("hehua");
		Drafts drafts = program.service(Drafts.class);
		this.real = drafts.start(new MatterCode(RawProcess.KEY), "429900", this.applicant).id();
		drafts.save(this.real, CompleteApplication.answers(), this.applicant);
		CompleteApplication.MATERIALS.forEach(this::upload);
	}

	private void upload(String slot) {
		try {
			this.program.service(Uploads.class)
				.upload(this.real, slot, slot + ".pdf", new ByteArrayInputStream(CompleteApplication.pdf()),
						this.applicant);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whose they are. */
	Actor applicant() {
		return this.applicant;
	}

	/** The id of one nobody filed yet. */
	String next() {
		String next = this.waiting.poll();
		while (next == null) {
			copyIfNone();
			next = this.waiting.poll();
		}
		return next;
	}

	/** Sees to it that nobody waits for one soon. */
	synchronized void copy() {
		if (this.waiting.size() > AT_ONCE / 2) {
			return;
		}
		JdbcTemplate jdbc = this.program.service(JdbcTemplate.class);
		LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
		jdbc.update(
				"""
						insert into application (id, revision, matter, pack_version, authority, applicant, draft, created_at, saved_at)
						select uuid(), revision, matter, pack_version, authority, applicant, draft, created_at, ?
						from application join seq_1_to_%d where id = ?"""
					.formatted(AT_ONCE),
				now, this.real);
		List<String> ids = jdbc.queryForList("select id from application where saved_at = ?", String.class, now);
		jdbc.update("""
				insert into material (id, application_id, slot, file_name, media_type, size, sha256, state, uploaded_at)
				select uuid(), a.id, m.slot, m.file_name, m.media_type, m.size, m.sha256, m.state, m.uploaded_at
				from application a join material m on m.application_id = ? where a.saved_at = ?""", this.real, now);
		this.waiting.addAll(ids);
	}

	private synchronized void copyIfNone() {
		if (this.waiting.isEmpty()) {
			copy();
		}
	}

	/** Throws away those nobody filed. */
	void discard() {
		this.waiting.clear();
		JdbcTemplate jdbc = this.program.service(JdbcTemplate.class);
		jdbc.execute("delete m from material m join application a on a.id = m.application_id where a.filed_at is null");
		jdbc.execute("delete from application where filed_at is null");
	}

}
