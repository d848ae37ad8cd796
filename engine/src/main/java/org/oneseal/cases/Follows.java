package org.oneseal.cases;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.database.Command;
import org.oneseal.organisation.Actor;

/**
 * The cases officials follow (关注): a list of their own, of whatever they may see, whoever
 * has it. It changes nothing about the case and so is no act on it.
 */
@Component
public class Follows {

	private final ApprovalCases cases;

	private final CaseFiles files;

	private final JdbcClient jdbc;

	private final Clock clock;

	Follows(ApprovalCases cases, CaseFiles files, JdbcClient jdbc, Clock clock) {
		this.cases = cases;
		this.files = files;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Follows a case from now on; following it twice is following it once.
	 * @throws NoSuchCaseException if the person is no official or may not know of it
	 */
	@Command
	public void follow(CaseNumber number, Actor official) {
		this.jdbc.sql("insert ignore into follow (person, case_id, followed_at) values (?, ?, ?)")
			.params(official.username(), caseId(number, official),
					LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
	}

	/**
	 * Does not follow a case any more.
	 * @throws NoSuchCaseException as {@link #follow}
	 */
	@Command
	public void leave(CaseNumber number, Actor official) {
		this.jdbc.sql("delete from follow where person = ? and case_id = ?")
			.params(official.username(), caseId(number, official))
			.update();
	}

	private String caseId(CaseNumber number, Actor official) {
		ApprovalCase approvalCase = this.cases.findByNumber(number.value())
			.filter((found) -> official.isOfficial())
			.orElseThrow(() -> new NoSuchCaseException(number.value()));
		this.files.requireSight(approvalCase, official);
		return approvalCase.id();
	}

	@Transactional(readOnly = true)
	public boolean follows(String person, String caseId) {
		return this.jdbc.sql("select count(*) from follow where person = ? and case_id = ?")
			.params(person, caseId)
			.query(Integer.class)
			.single() > 0;
	}

	/** Accounts of those who follow a case, in their order. */
	@Transactional(readOnly = true)
	public List<String> followersOf(String caseId) {
		return this.jdbc.sql("select person from follow where case_id = ? order by person")
			.param(caseId)
			.query(String.class)
			.list();
	}

}
