package org.oneseal.workflow;

import java.util.List;

import org.oneseal.matter.PackFiles;
import org.oneseal.yaml.FaultyFilesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Gives the engine the packs at every start: all are inspected before the first is
 * deployed, all changed ones are deployed in one transaction, unchanged ones stay.
 */
@Component
class PackDeployer implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(PackDeployer.class);

	private final PackInspector inspector;

	private final DeployedPacks packs;

	private final PackHandover handover;

	PackDeployer(PackInspector inspector, DeployedPacks packs, PackHandover handover) {
		this.inspector = inspector;
		this.packs = packs;
		this.handover = handover;
	}

	@Override
	public void afterSingletonsInstantiated() {
		handOver(inspector.packs());
	}

	/**
	 * Makes exactly these packs the current ones.
	 * @return how many were new or changed, and not deployed by another node meanwhile
	 * @throws FaultyFilesException when one of them has a fault; then nothing is deployed
	 */
	int deploy(List<PackFiles> wanted) {
		inspector.inspect(wanted);
		return handOver(wanted);
	}

	private int handOver(List<PackFiles> wanted) {
		boolean anyChanged = wanted.stream().anyMatch((files) -> !packs.isLatest(files));
		List<PackFiles> changed = anyChanged ? handover.deployChanged(wanted) : List.of();
		changed.forEach((files) -> log.info("Deployed the pack {}", files));
		packs.use(wanted.stream().map(PackFiles::version).toList());
		return changed.size();
	}

}
