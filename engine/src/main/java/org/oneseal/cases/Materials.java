package org.oneseal.cases;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

import org.oneseal.database.Additions;

interface Materials extends Repository<Material, String>, Additions<Material> {

	Optional<Material> findById(String id);

	List<Material> findByApplicationIdOrderByUploadedAt(String applicationId);

	void delete(Material material);

	void deleteByApplicationId(String applicationId);

}
