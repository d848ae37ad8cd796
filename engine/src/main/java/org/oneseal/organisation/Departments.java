package org.oneseal.organisation;

import java.util.List;

import org.springframework.data.repository.CrudRepository;

interface Departments extends CrudRepository<Department, String> {

	List<Department> findByAuthorityCodeOrderById(String authorityCode);

}
