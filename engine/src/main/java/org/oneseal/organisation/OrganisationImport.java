package org.oneseal.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Takes the organisation file over at start, before anybody can sign in:
 * {@code oneseal.organisation=file:/…/organisation.yaml}. Without one, what was taken
 * over before stays.
 */
@Component
class OrganisationImport implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(OrganisationImport.class);

	private final OrganisationUpdate update;

	private final ResourceLoader resources;

	private final String location;

	OrganisationImport(OrganisationUpdate update, ResourceLoader resources,
			@Value("${oneseal.organisation:}") String location) {
		this.update = update;
		this.resources = resources;
		this.location = location;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!this.location.isBlank()) {
			OrganisationFile file = OrganisationFile.read(this.location, content());
			this.update.takeOver(file);
			logger.info("Organisation: {} authorities, {} departments, {} accounts from {}", file.authorities().size(),
					file.departments().size(), file.accounts().size(), this.location);
		}
	}

	private byte[] content() {
		Resource resource = this.resources.getResource(this.location);
		try {
			return resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"Cannot read the organisation file %s, which oneseal.organisation names".formatted(this.location),
					ex);
		}
	}

}
