package org.oneseal.matter;

import java.util.Collection;

/**
 * The packs that are deployed. A case asks for the version it was started with; only new
 * applications ask for the current one.
 */
public interface MatterPacks {

	/** The packs new applications are made with, ordered by matter code. */
	Collection<MatterPack> current();

	/**
	 * The pack new applications are made with.
	 * @throws UnknownMatterException if no such matter is deployed
	 */
	MatterPack current(MatterCode code);

	/** The pack as it was when a case was started. */
	MatterPack version(PackVersion version);

}
