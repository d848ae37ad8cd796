package org.oneseal.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.flowable.bpmn.model.BpmnModel;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.Deployment;
import org.flowable.engine.repository.ProcessDefinition;
import org.oneseal.cases.Course;
import org.oneseal.cases.Course.Drawn;
import org.oneseal.cases.ProcessMap;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackReader;
import org.oneseal.matter.PackVersion;
import org.oneseal.matter.UnknownMatterException;

import org.springframework.stereotype.Component;

/**
 * The packs in the engine's own repository: each version is one deployment that holds all
 * its files, so that a case finds the process, forms and texts it was started with for as
 * long as it lives.
 */
@Component
class DeployedPacks implements MatterPacks {

	/** Hash and path of every file, in the format of {@code sha256sum}. */
	static final String MANIFEST = "manifest.sha256";

	private final RepositoryService repository;

	private final Map<PackVersion, Stored> stored = new ConcurrentHashMap<>();

	/** Every act that touches a case asks for the ways: they are read once. */
	private final Map<PackVersion, ProcessMap> maps = new ConcurrentHashMap<>();

	private final Map<PackVersion, Optional<Course<Drawn>>> courses = new ConcurrentHashMap<>();

	private volatile Map<String, MatterPack> current = Map.of();

	DeployedPacks(RepositoryService repository) {
		this.repository = repository;
	}

	/** A version with the definition the engine made of its process. */
	private record Stored(MatterPack pack, String definition) {

	}

	@Override
	public Collection<MatterPack> current() {
		return current.values();
	}

	@Override
	public MatterPack current(MatterCode code) {
		MatterPack pack = current.get(code.value());
		if (pack == null) {
			throw new UnknownMatterException(code.value());
		}
		return pack;
	}

	@Override
	public MatterPack version(PackVersion version) {
		return stored(version).pack();
	}

	/** Id of the engine's process definition of a version. */
	String definition(PackVersion version) {
		return stored(version).definition();
	}

	/** What the engine made of the process of a version. */
	BpmnModel model(PackVersion version) {
		return repository.getBpmnModel(definition(version));
	}

	/** What follows what in the process of a version. */
	ProcessMap map(PackVersion version) {
		return maps.computeIfAbsent(version, (of) -> WaysThrough.map(model(of)));
	}

	/** The ways through the process of a version, where it can be told. */
	Optional<Course<Drawn>> course(PackVersion version) {
		return courses.computeIfAbsent(version, (of) -> CourseReader.read(model(of)));
	}

	/** Whether these files are what the engine last got for their matter. */
	boolean isLatest(PackFiles files) {
		ProcessDefinition latest = repository.createProcessDefinitionQuery()
			.processDefinitionKey(files.code().value())
			.latestVersion()
			.singleResult();
		return latest != null && files.version()
			.value()
			.equals(repository.createDeploymentQuery().deploymentId(latest.getDeploymentId()).singleResult().getKey());
	}

	void deploy(PackFiles files) {
		var deployment = repository.createDeployment().name(files.code().value()).key(files.version().value());
		files.paths().forEach((path) -> deployment.addBytes(path, files.content(path)));
		StringBuilder manifest = new StringBuilder();
		files.manifest().forEach((path, hash) -> manifest.append(hash).append("  ").append(path).append('\n'));
		deployment.addString(MANIFEST, manifest.toString()).deploy();
	}

	/** From now on new applications are made with these packs. */
	void use(Collection<PackVersion> versions) {
		Map<String, MatterPack> packs = new TreeMap<>();
		versions.forEach((version) -> packs.put(version(version).code().value(), version(version)));
		current = Collections.unmodifiableMap(packs);
	}

	private Stored stored(PackVersion version) {
		return stored.computeIfAbsent(version, this::load);
	}

	private Stored load(PackVersion version) {
		List<Deployment> deployments = repository.createDeploymentQuery()
			.deploymentKey(version.value())
			.orderByDeploymentTime()
			.desc()
			.list();
		if (deployments.isEmpty()) {
			throw new UnknownMatterException("version " + version);
		}
		Deployment deployment = deployments.get(0);
		PackFiles files = new PackFiles(new MatterCode(deployment.getName()), contents(deployment.getId()));
		if (!files.version().equals(version)) {
			throw new IllegalStateException("The stored files of the pack %s %s were changed: they now are %s"
				.formatted(deployment.getName(), version, files.version()));
		}
		String definition = repository.createProcessDefinitionQuery()
			.deploymentId(deployment.getId())
			.singleResult()
			.getId();
		return new Stored(PackReader.readDeployed(files), definition);
	}

	private Map<String, byte[]> contents(String deployment) {
		Map<String, byte[]> contents = new TreeMap<>();
		for (String path : repository.getDeploymentResourceNames(deployment)) {
			if (!path.equals(MANIFEST)) {
				contents.put(path, content(deployment, path));
			}
		}
		return contents;
	}

	private byte[] content(String deployment, String path) {
		try (InputStream in = repository.getResourceAsStream(deployment, path)) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
