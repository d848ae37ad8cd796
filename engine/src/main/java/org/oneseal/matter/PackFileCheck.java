package org.oneseal.matter;

import java.util.Optional;

import org.oneseal.form.FormDefinition;
import org.oneseal.yaml.Faults;

/**
 * Looks at a file of a pack whose meaning another module knows, before anything is
 * deployed: the layout of the licence. A bean of this type is asked about every pack at
 * every start.
 */
@FunctionalInterface
public interface PackFileCheck {

	/**
	 * Reports what is wrong.
	 * @param files all files of the pack, whatever else is wrong with them
	 * @param matter what matter.yaml states; empty where it cannot be read, which is
	 * reported elsewhere
	 * @param application the form of the application; empty where it cannot be read,
	 * which is reported elsewhere
	 * @param faults where faults go
	 */
	void check(PackFiles files, Optional<Matter> matter, Optional<FormDefinition> application, Faults faults);

}
