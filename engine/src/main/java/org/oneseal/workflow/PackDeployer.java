package org.oneseal.workflow;

import java.util.List;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackSource;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultyFilesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the engine the packs at every start: all are inspected before the first is
 * deployed, all changed ones are deployed in one transaction, unchanged ones stay.
 */
@Component
class PackDeployer implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(PackDeployer.class);

	private final PackSource source;

	private final DeployedPacks packs;

	private final Palette palette;

	private final TransactionTemplate transaction;

	PackDeployer(PackSource source, DeployedPacks packs, Palette palette, PlatformTransactionManager transactions) {
		this.source = source;
		this.packs = packs;
		this.palette = palette;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public void afterSingletonsInstantiated() {
		deploy(source.all().stream().filter(PackDeployer::isPack).toList());
	}

	/**
	 * Makes exactly these packs the current ones.
	 * @return how many were new or changed
	 * @throws FaultyFilesException when one of them has a fault; then nothing is deployed
	 */
	int deploy(List<PackFiles> wanted) {
		List<Fault> faults = wanted.stream()
			.flatMap((files) -> PackInspection.faults(files, palette.names()).stream())
			.toList();
		if (!faults.isEmpty()) {
			throw new FaultyFilesException("Some packs cannot be deployed", faults);
		}
		List<PackFiles> changed = wanted.stream().filter((files) -> !packs.isLatest(files)).toList();
		transaction.executeWithoutResult((status) -> changed.forEach(packs::deploy));
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
