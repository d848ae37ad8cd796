package org.oneseal.licence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.oneseal.seal.KeyStoreSeal;
import org.oneseal.seal.PasswordSource;
import org.oneseal.seal.Seal;
import org.oneseal.seal.SealKeys;
import org.oneseal.seal.SealingException;

/** The seal of each department, opened when first used. */
class Seals {

	private final SealProperties properties;

	private final SealKeys made;

	private final Map<String, Seal> opened = new ConcurrentHashMap<>();

	Seals(SealProperties properties, SealKeys made) {
		this.properties = properties;
		this.made = made;
	}

	/**
	 * The seal.
	 * @param department id of the department
	 * @param name its full name, as it stands on the seal
	 */
	Seal of(String department, String name) throws SealingException {
		Seal seal = this.opened.get(department + name);
		if (seal == null) {
			SealProperties.KeyFile own = this.properties.keys().get(department);
			seal = (own != null)
					? KeyStoreSeal.open(own.file(), PasswordSource.file(own.passwordFile()), own.alias(), name)
					: this.made.seal(department, name);
			this.opened.put(department + name, seal);
		}
		return seal;
	}

}
