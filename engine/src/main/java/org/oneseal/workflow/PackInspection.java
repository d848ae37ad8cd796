package org.oneseal.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.oneseal.matter.MatterPack;
import org.oneseal.matter.PackFileCheck;
import org.oneseal.matter.PackFiles;
import org.oneseal.matter.PackReader;
import org.oneseal.yaml.Fault;

/** Everything that keeps a pack from being deployed: its own files and the gate. */
final class PackInspection {

	/**
	 * The message that reaches the engine when an applicant takes the application back.
	 */
	static final String WITHDRAWAL = "withdrawal";

	private PackInspection() {
	}

	static List<Fault> faults(PackFiles files, Set<String> palette, Collection<? extends PackFileCheck> checks) {
		List<Fault> tooLarge = tooLarge(files);
		if (!tooLarge.isEmpty()) {
			return tooLarge;
		}
		List<Fault> faults = new ArrayList<>(PackReader.faults(files, checks));
		for (String path : files.paths()) {
			String file = files.place(path);
			if (path.equals(MatterPack.PROCESS_FILE)) {
				inspect(file, files.content(path), palette, faults);
			}
			else if (path.endsWith(".bpmn") || path.endsWith(".bpmn20.xml")) {
				faults.add(new Fault(file, 0, "", "A pack has one process, in " + MatterPack.PROCESS_FILE,
						"Delete this file or make it a matter of its own"));
			}
		}
		// that a process is no XML, the reader and the gate say alike
		return faults.isEmpty() ? RouteCheck.faults(files, PackReader.readDeployed(files))
				: faults.stream().distinct().toList();
	}

	/** Nobody looks into them: that alone could take for ever. */
	private static List<Fault> tooLarge(PackFiles files) {
		return files.paths()
			.stream()
			.filter((path) -> files.content(path).length > XmlReading.BYTES_AT_MOST)
			.map((path) -> new Fault(files.place(path), 0, "",
					"The file has %,d bytes".formatted(files.content(path).length),
					"Keep it below %,d bytes".formatted(XmlReading.BYTES_AT_MOST)))
			.toList();
	}

	private static void inspect(String file, byte[] xml, Set<String> palette, List<Fault> faults) {
		List<Finding> findings = ProcessGate.check(xml, palette);
		findings.forEach((finding) -> faults.add(finding.in(file)));
		if (findings.isEmpty() && !canBeWithdrawn(xml)) {
			faults.add(new Fault(file, 0, "", "The applicant cannot take the application back",
					"Add an event sub-process with an interrupting start event for a message named " + WITHDRAWAL));
		}
	}

	private static boolean canBeWithdrawn(byte[] xml) {
		try {
			XmlElement root = XmlReading.read(xml);
			Set<String> messages = Set.copyOf(root.children()
				.stream()
				.filter((child) -> child.name().equals("message") && child.has("name", WITHDRAWAL))
				.map(XmlElement::place)
				.toList());
			return root.descendants()
				.filter((element) -> element.name().equals("subProcess") && element.has("triggeredByEvent", "true"))
				.flatMap(XmlElement::descendants)
				.filter((element) -> element.name().equals("messageEventDefinition"))
				.anyMatch((element) -> messages.contains(element.attributes().getOrDefault("messageRef", "")));
		}
		catch (RefusedXmlException ex) {
			throw new IllegalStateException("The gate has read this file", ex);
		}
	}

}
