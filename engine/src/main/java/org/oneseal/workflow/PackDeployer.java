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

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Gives the engine the packs at every start: all are inspected before the first is
 * deployed, all changed ones are deployed in one transaction, unchanged ones stay.
 */
@Component
class PackDeployer implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(PackDeployer.class);

	private final PackSource source;

	private final DeployedPacks packs;

	private final PackHandover handover;

	private final Palette palette;

	private final ObjectProvider<PackFileCheck> checks;

	/**
	 * @param checks what other modules know to be wrong with their files
	 */
	PackDeployer(PackSource source, DeployedPacks packs, PackHandover handover, Palette palette,
			ObjectProvider<PackFileCheck> checks) {
		this.source = source;
		this.packs = packs;
		this.handover = handover;
		this.palette = palette;
		this.checks = checks;
	}

	@Override
	public void afterSingletonsInstantiated() {
		deploy(source.all().stream().filter(PackDeployer::isPack).toList());
	}

	/**
	 * Makes exactly these packs the current ones.
	 * @return how many were new or changed, and not deployed by another node meanwhile
	 * @throws FaultyFilesException when one of them has a fault; then nothing is deployed
	 */
	int deploy(List<PackFiles> wanted) {
		List<PackFileCheck> others = checks.orderedStream().toList();
		List<Fault> faults = wanted.stream()
			.flatMap((files) -> PackInspection.faults(files, palette.names(), others).stream())
			.toList();
		if (!faults.isEmpty()) {
			throw new FaultyFilesException("Some packs cannot be deployed", faults);
		}
		boolean anyChanged = wanted.stream().anyMatch((files) -> !packs.isLatest(files));
		List<PackFiles> changed = anyChanged ? handover.deployChanged(wanted) : List.of();
		changed.forEach((files) -> log.info("Deployed the pack {}", files));
		packs.use(wanted.stream().map(PackFiles::version).toList());
		return changed.size();
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
