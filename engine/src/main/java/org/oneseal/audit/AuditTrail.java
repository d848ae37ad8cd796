package org.oneseal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.oneseal.cases.Act;
import org.oneseal.cases.CaseActed;
import org.oneseal.cases.CaseStatus;
import org.oneseal.database.WriteText;
import org.oneseal.text.Sha256;

/**
 * Every act on a case, in order, each entry sealed by a hash that contains the one
 * before: an entry that is changed, left out or put in breaks the chain, and one that is
 * cut off its end is missed. There is no way to change one.
 */
@Component
public class AuditTrail {

	private static final Logger log = LoggerFactory.getLogger(AuditTrail.class);

	private static final String BEGINNING = "0".repeat(64);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	AuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Acts on one case queue up behind its lock, so the position is free. It goes on from
	 * the end that was noted, never from what is left of the entries: what was cut off
	 * stays missing. The server joins the entry to the one before, so that nothing needs
	 * to be read first.
	 */
	@EventListener
	void append(CaseActed acted) {
		String caseId = acted.caseId();
		Instant at = acted.at().truncatedTo(ChronoUnit.MICROS);
		String details = JSON.writeValueAsString(acted.details());
		// MariaDB 11.4 flushes its log after each "insert ... select"
		write("""
				insert into audit_end (case_id, position, hash)
				values (?, (select 1 + coalesce(max(position), 0) from audit_entry where case_id = ?), ?)
				on duplicate key update position = greatest(position + 1, values(position))""", caseId, caseId,
				BEGINNING);
		write("""
				insert into audit_entry (case_id, act, acted_by, acted_by_name, on_behalf_of, step_id,
				status_from, status_to, seen, details, acted_at, position, previous_hash, hash)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
				  (select position from audit_end where case_id = ?), (select hash from audit_end where case_id = ?),
				  (select sha2(concat('["', hash, '",', ?, ',', position, ',', ?), 256)
				   from audit_end where case_id = ?))""", caseId, acted.act().name(), acted.by(), acted.byName(),
				acted.onBehalfOf(), acted.stepId(), acted.from().name(), acted.to().name(), acted.seen(), details,
				LocalDateTime.ofInstant(at, ZoneOffset.UTC), caseId, caseId, JSON.writeValueAsString(caseId),
				facts(acted, at, details), caseId);
		write("""
				update audit_end n set hash = (select e.hash from audit_entry e
				  where e.case_id = n.case_id and e.position = n.position) where case_id = ?""", caseId);
	}

	private void write(String statement, @Nullable Object... values) {
		this.jdbc.sql(WriteText.UNCOUNTED + statement).params(Arrays.asList(values)).update();
	}

	/**
	 * The trail of a case. Its entries and its end are read at once, so that an act that
	 * comes meanwhile does not look like one that was put in.
	 */
	public Trail read(String caseId) {
		List<Row> rows = this.jdbc.sql("""
				select e.*, n.position as end_position, n.hash as end_hash from (select ? as case_id) c
				left join audit_end n on n.case_id = c.case_id left join audit_entry e on e.case_id = c.case_id
				order by e.position""").param(caseId).query(AuditTrail::row).list();
		List<AuditEntry> entries = rows.stream().flatMap((row) -> row.entry().stream()).toList();
		return new Trail(entries, firstBroken(caseId, entries, rows.get(0)));
	}

	/** The entries of the trail of a case, as {@link #read}. */
	public List<AuditEntry> of(String caseId) {
		return read(caseId).entries();
	}

	private static int firstBroken(String caseId, List<AuditEntry> entries, Row end) {
		String previous = BEGINNING;
		int position = 0;
		for (AuditEntry entry : entries) {
			position++;
			CaseActed acted = new CaseActed(caseId, entry.act(), entry.by(), entry.byName(), entry.onBehalfOf(),
					entry.stepId(), entry.from(), entry.to(), entry.seen(), entry.details(), entry.at());
			String hash = hash(acted, position, entry.at(), JSON.writeValueAsString(entry.details()), previous);
			if (entry.position() != position || !entry.previous().equals(previous) || !entry.hash().equals(hash)) {
				return position;
			}
			previous = entry.hash();
		}
		return (end.position() == position && previous.equals(end.hash())) ? 0 : position + 1;
	}

	/**
	 * What an entry seals, as JSON: the hash before it, its case, its position and what
	 * it says.
	 */
	private static String hash(CaseActed acted, int position, Instant at, String details, String previous) {
		return Sha256.of("[\"%s\",%s,%d,%s".formatted(previous, JSON.writeValueAsString(acted.caseId()), position,
				facts(acted, at, details)));
	}

	/** The end of the sealed array. */
	private static String facts(CaseActed acted, Instant at, String details) {
		return JSON
			.writeValueAsString(Arrays.asList(acted.act().name(), acted.by(), acted.byName(), acted.onBehalfOf(),
					acted.stepId(), acted.from().name(), acted.to().name(), acted.seen(), details, at.toString()))
			.substring(1);
	}

	/** A line of the trail, nothing if it cannot be read, and the end that was noted. */
	private record Row(Optional<AuditEntry> entry, int position, String hash) {

	}

	private static Row row(ResultSet row, int number) throws SQLException {
		String hash = row.getString("end_hash");
		return new Row((row.getString("hash") != null) ? readable(row) : Optional.empty(), row.getInt("end_position"),
				(hash != null) ? hash : BEGINNING);
	}

	private static Optional<AuditEntry> readable(ResultSet row) throws SQLException {
		try {
			return Optional.of(entry(row));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			log.error("Entry {} of the trail of case {} cannot be read: it was changed in the database",
					row.getInt("position"), row.getString("case_id"), ex);
			return Optional.empty();
		}
	}

	private static AuditEntry entry(ResultSet row) throws SQLException {
		Map<String, String> details = JSON.readValue(row.getString("details"),
				new TypeReference<LinkedHashMap<String, String>>() {
				});
		if (details == null) {
			throw new IllegalArgumentException("The details are nothing");
		}
		return new AuditEntry(row.getString("case_id"), row.getInt("position"), Act.valueOf(row.getString("act")),
				row.getString("acted_by"), row.getString("acted_by_name"), row.getString("on_behalf_of"),
				row.getString("step_id"), CaseStatus.valueOf(row.getString("status_from")),
				CaseStatus.valueOf(row.getString("status_to")), row.getString("seen"), details,
				row.getObject("acted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
				row.getString("previous_hash"), row.getString("hash"));
	}

}
