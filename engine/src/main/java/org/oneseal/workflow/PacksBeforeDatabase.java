package org.oneseal.workflow;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.stereotype.Component;

/** Lets no connection be made before the {@link PackInspector} has looked. */
@Component
class PacksBeforeDatabase extends AbstractDependsOnBeanFactoryPostProcessor {

	PacksBeforeDatabase() {
		super(DataSource.class, PackInspector.NAME);
	}

}
