package org.oneseal.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Duty;

/**
 * How the authority decided the same matter before, as far as the official may open those
 * cases.
 */
@Component
public class PreviousDecisions {

	/**
	 * Of so many last decisions one is looked for: a page costs the same however many
	 * there are.
	 */
	private static final int SEARCHED = 500;

	private final JdbcClient jdbc;

	PreviousDecisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The latest first.
	 * @param text part of the reasons or conditions, empty for all
	 * @param most how many at most
	 */
	public List<PreviousDecision> of(ApprovalCase approvalCase, String text, Actor official, int most) {
		boolean supervises = official.has(Duty.SUPERVISE) && approvalCase.authority().equals(official.authority());
		return this.jdbc.sql("""
				select c.number, c.subject, c.decided_at, d.outcome, d.reasons, d.conditions, d.decided_by_name
				from (select id, number, subject, decided_at from approval_case
				where matter = :matter and authority = :authority and decided_at is not null
				order by decided_at desc limit :searched) c
				join decision d on d.case_id = c.id
				where c.id <> :this and (:supervises or exists (select 1 from case_department s
				where s.case_id = c.id and s.department = :department))
				and (:text = '' or locate(:text, concat_ws('\\n', d.reasons, d.conditions)) > 0)
				order by c.decided_at desc limit :most""")
			.param("matter", approvalCase.matter().value())
			.param("authority", approvalCase.authority())
			.param("searched", SEARCHED)
			.param("this", approvalCase.id())
			.param("supervises", supervises)
			.param("department", String.valueOf(official.department()))
			.param("text", text)
			.param("most", most)
			.query(PreviousDecisions::read)
			.list();
	}

	private static PreviousDecision read(ResultSet row, int number) throws SQLException {
		return new PreviousDecision(row.getString("number"), row.getString("subject"),
				Decision.Outcome.valueOf(row.getString("outcome")), row.getString("reasons"),
				row.getString("conditions"), row.getString("decided_by_name"),
				row.getObject("decided_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

}
