package org.oneseal.cases;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;
import org.oneseal.database.Memory;

/**
 * All cases. Commands take the case {@link #forUpdate}, so that acts on one case queue
 * up.
 */
public interface ApprovalCases extends Repository<ApprovalCase, String>, Additions<ApprovalCase> {

	Optional<ApprovalCase> findById(String id);

	Optional<ApprovalCase> findByNumber(String number);

	List<ApprovalCase> findByApplicantOrderByReceivedAtDesc(String applicant, Limit limit);

	/**
	 * The applicant's other cases that a department handles or handled, or an authority
	 * received, newest first.
	 * @param department {@code null} for none
	 * @param authority {@code null} for none
	 */
	@Query(nativeQuery = true, value = """
			select c.* from approval_case c where c.applicant = :applicant and c.id <> :except
			and (c.authority = :authority or exists (select 1 from case_department d
			where d.case_id = c.id and d.department = :department))
			order by c.received_at desc, c.id limit :most""")
	List<ApprovalCase> findOthers(String applicant, String except, @Nullable String department,
			@Nullable String authority, int most);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from ApprovalCase c where c.id = :id")
	Optional<ApprovalCase> lockById(String id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from ApprovalCase c where c.number = :number")
	Optional<ApprovalCase> lockByNumber(String number);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from ApprovalCase c where c.id = (select s.caseId from Step s where s.id = :step)")
	Optional<ApprovalCase> lockByStep(String step);

	/**
	 * The case of a step, locked until the transaction ends. The step is not read: what
	 * was read before its case is locked would stay as it was then.
	 */
	default ApprovalCase forUpdateByStep(String step) {
		return held(lockByStep(step), step);
	}

	/** The case; as this transaction has it where it holds its lock. */
	default Optional<ApprovalCase> known(String number) {
		return Memory.recall(new Held(number)).map(ApprovalCase.class::cast).or(() -> findByNumber(number));
	}

	/** The case, locked until the transaction ends. */
	default ApprovalCase forUpdate(String id) {
		return Memory.recall(new Held(id)).map(ApprovalCase.class::cast).orElseGet(() -> held(lockById(id), id));
	}

	/** The case, locked until the transaction ends. */
	default ApprovalCase forUpdate(CaseNumber number) {
		return Memory.recall(new Held(number.value()))
			.map(ApprovalCase.class::cast)
			.orElseGet(() -> held(lockByNumber(number.value()), number.value()));
	}

	private static ApprovalCase held(Optional<ApprovalCase> found, String name) {
		return held(found.orElseThrow(() -> new NoSuchCaseException(name)));
	}

	/** Notes that the transaction holds the lock of a case. */
	static ApprovalCase held(ApprovalCase approvalCase) {
		Memory.locked(approvalCase.id());
		Memory.note(new Held(approvalCase.id()), approvalCase);
		Memory.note(new Held(approvalCase.number().value()), approvalCase);
		return approvalCase;
	}

	/**
	 * A case whose lock the transaction holds.
	 *
	 * @param name its id or number
	 */
	record Held(String name) {

	}

}
