package org.oneseal.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.flowable.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.oneseal.EngineTest;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFileCheck;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackSource;
import org.oneseal.matter.PackVersion;
import org.oneseal.matter.UnknownMatterException;
import org.oneseal.yaml.Fault;
import org.oneseal.yaml.FaultyFilesException;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EngineTest
class PackDeployerTests {

	private final PackDeployer deployer;

	private final DeployedPacks packs;

	private final PackHandover handover;

	private final RepositoryService repository;

	private final JdbcTemplate jdbc;

	PackDeployerTests(@Autowired PackDeployer deployer, @Autowired DeployedPacks packs,
			@Autowired PackHandover handover, @Autowired RepositoryService repository, @Autowired JdbcTemplate jdbc) {
		this.deployer = deployer;
		this.packs = packs;
		this.handover = handover;
		this.repository = repository;
		this.jdbc = jdbc;
	}

	@Test
	void anUnchangedPackIsNotDeployedAgain() {
		PackFiles files = variant("once");
		assertThat(deployer.deploy(List.of(files))).isOne();

		assertThat(deployer.deploy(List.of(files))).isZero();

		assertThat(repository.createDeploymentQuery().deploymentKey(files.version().value()).count()).isOne();
	}

	@Test
	void aPackIsStoredByteForByteWithItsManifest() throws IOException {
		PackFiles files = variant("stored 𠮷😀");
		deployer.deploy(List.of(files));

		MatterPack stored = packs.version(files.version());
		String deployment = repository.createDeploymentQuery()
			.deploymentKey(files.version().value())
			.singleResult()
			.getId();

		assertThat(stored.files().manifest()).isEqualTo(files.manifest());
		assertThat(stored.process()).isEqualTo(files.content(MatterPack.PROCESS_FILE));
		assertThat(repository.getDeploymentResourceNames(deployment)).hasSize(files.paths().size() + 1);
		assertThat(new String(repository.getResourceAsStream(deployment, DeployedPacks.MANIFEST).readAllBytes(),
				StandardCharsets.UTF_8))
			.contains(files.manifest().get("matter.yaml") + "  matter.yaml\n");
	}

	@Test
	void aChangedARemovedAndAnAddedFileAreNewVersionsAndTheOldOnesStay() {
		PackFiles first = variant("first");
		PackFiles changed = variant("second");
		PackFiles added = changed.with("notes.txt", new byte[] { 1 });

		deployer.deploy(List.of(first));
		deployer.deploy(List.of(changed));
		assertThat(packs.current(SamplePack.CODE).version()).isEqualTo(changed.version());
		deployer.deploy(List.of(added));
		assertThat(packs.current(SamplePack.CODE).version()).isEqualTo(added.version());
		deployer.deploy(List.of(added.without("notes.txt")));

		assertThat(packs.current(SamplePack.CODE).version()).isEqualTo(changed.version());
		assertThat(packs.version(first.version()).files().version()).isEqualTo(first.version());
	}

	@Test
	void aBrokenPackStopsEverythingAndNamesFileElementAndRemedy() {
		PackFiles good = variant("good beside broken");
		String process = text(good, MatterPack.PROCESS_FILE).replace("flowable:delegateExpression=\"${issueSample}\"",
				"flowable:class=\"java.lang.Thread\"");
		PackFiles broken = new PackFiles(new MatterCode("broken-permit"),
				Map.of(MatterPack.PROCESS_FILE, process.getBytes(StandardCharsets.UTF_8)));
		long before = repository.createDeploymentQuery().count();

		assertThatExceptionOfType(FaultyFilesException.class).isThrownBy(() -> deployer.deploy(List.of(good, broken)))
			.satisfies((refusal) -> {
				String shown = new FaultyFilesAnalyzer().analyze(refusal, refusal).getDescription();
				assertThat(shown).contains("matters/broken-permit/process.bpmn20.xml:")
					.contains("issueSample")
					.contains("flowable:class is not allowed")
					.contains("未部署任何内容");
			});

		assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	@Test
	void faultsOtherModulesFindAreToldTogetherWithOursAndNothingIsDeployed() {
		PackFiles good = variant("good beside a broken layout");
		PackFiles broken = variant("two kinds of faults").with("texts_en.properties", new byte[0]);
		PackFileCheck layouts = (files, matter, application, faults) -> {
			if (files.equals(broken)) {
				assertThat(matter).hasValueSatisfying((read) -> assertThat(read.code()).isEqualTo(SamplePack.CODE));
				assertThat(application).isPresent();
				faults.add(files.place(MatterPack.LAYOUT_FILE), 7, "content", "It is crooked", "Straighten it");
			}
		};
		PackDeployer strict = new PackDeployer(
				new PackInspector(new PackSource(Path.of("")),
						new Palette(new StaticListableBeanFactory(
								Map.of("issueSample", new SampleStep(), "deliverRefusal", new SampleStep()))),
						new StaticListableBeanFactory(Map.of("layouts", layouts)).getBeanProvider(PackFileCheck.class)),
				packs, handover);
		long before = repository.createDeploymentQuery().count();

		assertThatExceptionOfType(FaultyFilesException.class).isThrownBy(() -> strict.deploy(List.of(good, broken)))
			.satisfies((refusal) -> assertThat(refusal.faults()).extracting(Fault::toString)
				.contains("matters/sample-permit/licence.layout.yaml:7 content: It is crooked. Straighten it.")
				.anyMatch((fault) -> fault.startsWith("matters/sample-permit/texts_en.properties")));

		assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	/** Each round is a race; without a turn to take most of them end in a failure. */
	@Test
	void nodesThatStartTogetherDeployAChangedPackOnce() throws Exception {
		ExecutorService nodes = Executors.newFixedThreadPool(3);
		try {
			for (int round = 0; round < 8; round++) {
				PackFiles files = variant("race " + round);
				CyclicBarrier together = new CyclicBarrier(3);
				Callable<Integer> start = () -> {
					together.await();
					return deployer.deploy(List.of(files));
				};

				int deployed = 0;
				for (Future<Integer> node : nodes.invokeAll(List.of(start, start, start))) {
					deployed += node.get();
				}

				assertThat(deployed).isOne();
				assertThat(repository.createDeploymentQuery().deploymentKey(files.version().value()).count()).isOne();
				assertThat(packs.current(SamplePack.CODE).version()).isEqualTo(files.version());
			}
		}
		finally {
			nodes.shutdownNow();
		}
	}

	@Test
	void whenTheEngineRefusesOneNoneIsDeployed() {
		PackFiles good = variant("good before failing");
		long before = repository.createDeploymentQuery().count();
		jdbc.execute("create trigger refuse before insert on ACT_RE_PROCDEF for each row"
				+ " signal sqlstate '45000' set message_text = 'the disk is full'");
		try {
			assertThatExceptionOfType(Exception.class).isThrownBy(() -> deployer.deploy(List.of(good)));
		}
		finally {
			jdbc.execute("drop trigger refuse");
		}

		assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	@Test
	void aPackThatCannotBeWithdrawnIsRefused() {
		PackFiles files = SamplePack.files();
		String process = text(files, MatterPack.PROCESS_FILE).replace("name=\"withdrawal\"", "name=\"other\"");

		assertThat(PackInspection.faults(files.with(MatterPack.PROCESS_FILE, process.getBytes(StandardCharsets.UTF_8)),
				Set.of("issueSample", "deliverRefusal"), List.of()))
			.singleElement()
			.satisfies((fault) -> assertThat(fault.what()).contains("cannot take the application back"));
	}

	@Test
	void aSecondProcessInAPackIsRefused() {
		PackFiles files = SamplePack.files().with("other.bpmn", new byte[0]);

		assertThat(PackInspection.faults(files, Set.of("issueSample", "deliverRefusal"), List.of())).singleElement()
			.satisfies((fault) -> assertThat(fault.file()).endsWith("other.bpmn"));
	}

	@Test
	void filesThatWereChangedInTheDatabaseAreNotTrusted() {
		PackFiles files = variant("tampered");
		deployer.deploy(List.of(variant("before")));
		String deployment = repository.createDeployment()
			.name(SamplePack.CODE.value())
			.key(files.version().value())
			.addBytes("matter.yaml", new byte[] { 1 })
			.deploy()
			.getId();

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> packs.version(files.version()))
			.withMessageContaining("were changed");
		repository.deleteDeployment(deployment);
	}

	@Test
	void anUnknownVersionIsSaidToBeUnknown() {
		assertThatExceptionOfType(UnknownMatterException.class)
			.isThrownBy(() -> packs.version(new PackVersion("0".repeat(64))));
	}

	private static String text(PackFiles files, String path) {
		return new String(files.content(path), StandardCharsets.UTF_8);
	}

	private static PackFiles variant(String comment) {
		return SamplePack.files()
			.with("matter.yaml",
					(text(SamplePack.files(), "matter.yaml") + "# " + comment + "\n").getBytes(StandardCharsets.UTF_8));
	}

}
