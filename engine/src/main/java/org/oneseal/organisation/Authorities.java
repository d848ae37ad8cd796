package org.oneseal.organisation;

import java.util.List;

import org.springframework.data.repository.CrudRepository;

interface Authorities extends CrudRepository<Authority, String> {

	List<Authority> findAllByOrderByLevelAscCodeAsc();

}
