package org.oneseal.database;

import jakarta.persistence.EntityManager;

/** Spring Data finds it by its name. */
class AdditionsImpl<T> implements Additions<T> {

	private final EntityManager entities;

	AdditionsImpl(EntityManager entities) {
		this.entities = entities;
	}

	@Override
	public <S extends T> S add(S entity) {
		this.entities.persist(entity);
		return entity;
	}

}
