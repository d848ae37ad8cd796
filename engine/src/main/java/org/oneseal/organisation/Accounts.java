package org.oneseal.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface Accounts extends CrudRepository<Account, String> {

	/** Somebody and the department they work for. */
	@Query("""
			select new org.oneseal.organisation.Member(a, d) from Account a
			left join Department d on d.id = a.departmentId where a.username = :username""")
	Optional<Member> member(String username);

	List<Account> findByDepartmentIdAndEnabledTrueOrderByUsername(String departmentId);

	@Query("""
			select account from Account account, Department department
			where department.id = account.departmentId and department.authorityCode = ?1 and account.enabled = true
			order by account.username""")
	List<Account> findOfficialsOf(String authority);

	List<Account> findByEnabledTrueOrderByUsername();

	List<Account> findByDepartmentIdNotNullAndEnabledTrueOrderByUsername();

}
