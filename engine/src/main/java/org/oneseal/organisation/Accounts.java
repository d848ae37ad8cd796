package org.oneseal.organisation;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

interface Accounts extends CrudRepository<Account, String> {

	List<Account> findByDepartmentIdAndEnabledTrueOrderByUsername(String departmentId);

	@Query("""
			select account from Account account, Department department
			where department.id = account.departmentId and department.authorityCode = ?1 and account.enabled = true
			order by account.username""")
	List<Account> findOfficialsOf(String authority);

	List<Account> findByEnabledTrueOrderByUsername();

	List<Account> findByDepartmentIdNotNullAndEnabledTrueOrderByUsername();

}
