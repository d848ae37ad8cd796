package org.oneseal.workflow;

import java.util.List;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFileCheck;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackSource;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultyFilesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Inspects all packs before anything else of a start, the database included: a designer
 * learns of every fault within seconds, also where a new database would take a minute.
 */
@Component(PackInspector.NAME)
class PackInspector implements InitializingBean {

	static final String NAME = "packInspector";

	private static final Logger log = LoggerFactory.getLogger(PackInspector.class);

	private final PackSource source;

	private final Palette palette;

	private final ObjectProvider<PackFileCheck> checks;

	private List<PackFiles> sound = List.of();

	/**
	 * @param checks what other modules know to be wrong with their files
	 */
	PackInspector(PackSource source, Palette palette, ObjectProvider<PackFileCheck> checks) {
		this.source = source;
		this.palette = palette;
		this.checks = checks;
	}

	@Override
	public void afterPropertiesSet() {
		List<PackFiles> found = source.all().stream().filter(PackInspector::isPack).toList();
		inspect(found);
		sound = found;
	}

	/** The packs of this start, all of them without fault. */
	List<PackFiles> packs() {
		return sound;
	}

	/**
	 * @throws FaultyFilesException when one of them has a fault; it names those of all
	 */
	void inspect(List<PackFiles> packs) {
		List<PackFileCheck> others = checks.orderedStream().toList();
		List<Fault> faults = packs.stream()
			.flatMap((files) -> PackInspection.faults(files, palette.names(), others).stream())
			.toList();
		if (!faults.isEmpty()) {
			throw new FaultyFilesException("Some packs cannot be deployed", faults);
		}
	}

	/**
	 * A form or a layout alone is what one module brings to a pack whose matter lives in
	 * a module that is not here.
	 */
	private static boolean isPack(PackFiles files) {
		boolean pack = files.has(MatterPack.MATTER_FILE) || files.has(MatterPack.PROCESS_FILE);
		if (!pack) {
			log.warn("{} has neither {} nor {} and is not deployed", files.code(), MatterPack.MATTER_FILE,
					MatterPack.PROCESS_FILE);
		}
		return pack;
	}

}
