package org.oneseal.cases;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface Materials extends Repository<Material, String> {

	Material save(Material material);

	Optional<Material> findById(String id);

	List<Material> findByApplicationIdOrderByUploadedAt(String applicationId);

	void delete(Material material);

	void deleteByApplicationId(String applicationId);

}
