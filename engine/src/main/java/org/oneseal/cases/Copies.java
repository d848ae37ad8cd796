package org.oneseal.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.oneseal.database.Command;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.Actor;
import org.oneseal.organisation.Organisation;

/**
 * Lets an official of the authority see a case, without anything to do there (抄送). Their
 * department may read it from then on.
 */
@Component
public class Copies {

	private static final int LONGEST = 2000;

	private final ApprovalCases cases;

	private final Steps steps;

	private final CaseFiles files;

	private final Organisation organisation;

	private final RequestKeys requests;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	Copies(ApprovalCases cases, Steps steps, CaseFiles files, Organisation organisation, RequestKeys requests,
			Journal journal, JdbcClient jdbc, Clock clock) {
		this.cases = cases;
		this.steps = steps;
		this.files = files;
		this.organisation = organisation;
		this.requests = requests;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A copy.
	 *
	 * @param by account of who sent it
	 * @param to account of who got it
	 * @param words what was said with it, never empty
	 */
	public record Copy(String by, String to, String words, Instant at) {

	}

	/**
	 * Sends a copy; one who has it already gets what is said again.
	 * @param to account of an official of the authority
	 * @return why not, empty if it was done
	 * @throws NoSuchCaseException if the person may not know of the case
	 */
	@Command
	public List<Problem> send(CaseNumber number, String to, String words, Actor official, String requestKey) {
		ApprovalCase approvalCase = this.cases.forUpdate(number);
		if (official.department() == null) {
			throw new NoSuchCaseException(number.value());
		}
		this.files.requireSight(approvalCase, official);
		if (this.requests.isRepeated(official.username(), requestKey)) {
			return List.of();
		}
		Optional<Account> recipient = this.organisation.account(to).filter((account) -> isOf(approvalCase, account));
		if (recipient.isEmpty() || to.equals(official.username())) {
			return List.of(Problem.error("to", "copy.no-such-official"));
		}
		if (words.isBlank()) {
			return List.of(Problem.error("words", "copy.words-required"));
		}
		if (words.strip().length() > LONGEST) {
			return List.of(Problem.error("words", "text.too-long", LONGEST));
		}
		this.requests.note(official.username(), requestKey);
		this.steps.letSee(approvalCase, Objects.requireNonNull(recipient.get().department()));
		this.jdbc.sql("insert into case_copy (id, case_id, sent_by, sent_to, words, sent_at) values (?, ?, ?, ?, ?, ?)")
			.params(RequestKeys.idFor(official.username(), requestKey), approvalCase.id(), official.username(), to,
					words.strip(), LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.update();
		Map<String, String> details = new LinkedHashMap<>();
		details.put("copiedTo", to);
		details.put("said", words.strip());
		this.journal.record(approvalCase, approvalCase.status(), Act.COPIED, official, null, null, details);
		return List.of();
	}

	private boolean isOf(ApprovalCase approvalCase, Account account) {
		String department = account.department();
		return account.isEnabled() && department != null
				&& this.organisation.department(department).authority().equals(approvalCase.authority());
	}

	/** Who can be sent one: the officials of the authority, by department. */
	@Transactional(readOnly = true)
	public List<Account> possible(ApprovalCase approvalCase, Actor official) {
		return this.organisation.officialsByDepartment(approvalCase.authority())
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((account) -> !account.username().equals(official.username()))
			.toList();
	}

	/** The copies of a case, oldest first. */
	public List<Copy> of(String caseId) {
		return this.jdbc.sql("select * from case_copy where case_id = ? order by sent_at, id")
			.param(caseId)
			.query(Copies::read)
			.list();
	}

	private static Copy read(ResultSet row, int number) throws SQLException {
		return new Copy(row.getString("sent_by"), row.getString("sent_to"), row.getString("words"),
				row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
	}

}
