package org.oneseal.organisation;

import java.util.List;

import org.springframework.data.repository.CrudRepository;

interface Accounts extends CrudRepository<Account, String> {

	List<Account> findByDepartmentIdAndEnabledTrueOrderByUsername(String departmentId);

	List<Account> findByEnabledTrueOrderByUsername();

	List<Account> findByDepartmentIdNotNullAndEnabledTrueOrderByUsername();

}
