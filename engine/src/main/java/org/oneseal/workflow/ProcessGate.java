package org.oneseal.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Lets a process definition in only when every element, attribute and expression of it is
 * on the allow-list. Nothing of the file is run, and nothing it points to is fetched.
 */
public final class ProcessGate {

	private static final AllowedBpmn ALLOWED = AllowedBpmn.load();

	private static final int FINDINGS_AT_MOST = 50;

	/** What to draw instead of elements people are used to. */
	private static final Map<String, String> INSTEAD = Map.ofEntries(
			Map.entry("task", "Say what it is: a userTask for a person, a serviceTask for a step of the palette"),
			Map.entry("manualTask", "Make it a userTask, so that somebody confirms it"),
			Map.entry("scriptTask", "Use a serviceTask with a step of the palette"),
			Map.entry("sendTask", "Use a serviceTask with a step of the palette"),
			Map.entry("receiveTask", "Use an intermediateCatchEvent with a message"),
			Map.entry("businessRuleTask", "Use a serviceTask with a step of the palette"),
			Map.entry("flowable:executionListener", "Use a serviceTask with a step of the palette"),
			Map.entry("flowable:taskListener", "Use a serviceTask with a step of the palette"),
			Map.entry("callActivity", "Draw its steps here; a matter has one process"),
			Map.entry("timeCycle", "Use timeDuration or timeDate"));

	private final Set<String> palette;

	private final List<Finding> findings = new ArrayList<>();

	private final Set<String> ids = new HashSet<>();

	private ProcessGate(Set<String> palette) {
		this.palette = palette;
	}

	/**
	 * Everything that keeps a process definition out; empty when it may be deployed.
	 * @param paletteBeanNames names of the steps a service task may call
	 */
	public static List<Finding> check(byte[] xml, Set<String> paletteBeanNames) {
		ProcessGate gate = new ProcessGate(paletteBeanNames);
		try {
			XmlElement root = XmlReading.read(xml);
			gate.checkRoot(root);
		}
		catch (RefusedXmlException ex) {
			return List.of(ex.finding());
		}
		return gate.findings.isEmpty() ? EngineOpinion.of(xml) : List.copyOf(gate.findings);
	}

	private void checkRoot(XmlElement root) {
		if (!root.name().equals("definitions")) {
			add(root, "element", "The file does not begin with BPMN definitions but with " + root.name(),
					"Save it as BPMN 2.0");
			return;
		}
		check(root);
		long processes = root.children().stream().filter((child) -> child.name().equals("process")).count();
		if (processes != 1) {
			add(root, "process", "The file holds %d processes".formatted(processes), "Keep one process in a file");
		}
		if (findings.isEmpty()) {
			findings.addAll(EndlessWays.of(root));
		}
	}

	private void check(XmlElement element) {
		AllowedBpmn.Rule rule = ALLOWED.ruleFor(element);
		if (rule == null) {
			refuse(element);
			return;
		}
		checkAttributes(element, rule);
		checkText(element, rule.text());
		if (element.name().equals("serviceTask") && !element.attributes().containsKey("flowable:delegateExpression")) {
			add(element, "step", "The service task calls no step",
					"Write flowable:delegateExpression=\"${…}\" with one of " + sorted(palette));
		}
		for (XmlElement child : element.children()) {
			if (ALLOWED.ruleFor(child) != null && !rule.children().contains(child.name())) {
				add(child, "element", "%s is not allowed inside %s".formatted(child.name(), element.name()),
						"Delete it or move it");
			}
			check(child);
		}
	}

	private void refuse(XmlElement element) {
		add(element, "element", "The element %s is not allowed".formatted(element.name()),
				INSTEAD.getOrDefault(element.name(), "Delete it; allowed-bpmn.txt lists what a process may contain"));
	}

	private void checkAttributes(XmlElement element, AllowedBpmn.Rule rule) {
		element.attributes().forEach((name, value) -> {
			ValueKind kind = rule.attributes().get(name);
			if (kind == null) {
				add(element, "attribute", "The attribute %s is not allowed on %s".formatted(name, element.name()),
						"Delete it");
			}
			else if (!kind.allows(value, palette)) {
				addValue(element, "attribute " + name, value, kind);
			}
			if (name.equals("id") && !ids.add(value)) {
				add(element, "duplicate-id", "The id %s is used twice".formatted(shown(value)), "Give it another id");
			}
		});
	}

	private void checkText(XmlElement element, @Nullable ValueKind kind) {
		String text = element.text().strip();
		if (kind == null) {
			if (!text.isEmpty()) {
				add(element, "text", "Text is not allowed directly inside %s".formatted(element.name()),
						"Delete: " + shown(text));
			}
			return;
		}
		if (element.isInterrupted()) {
			add(element, "comment", "A comment stands inside the text of " + element.name(), "Move it out");
		}
		if (!kind.allows(text, palette)) {
			addValue(element, "text", text, kind);
		}
	}

	private void addValue(XmlElement element, String where, String value, ValueKind kind) {
		boolean expression = ValueKind.hasExpression(value);
		String remedy = "Write " + kind.form() + ((kind == ValueKind.STEP) ? ", one of " + sorted(palette) : "");
		add(element, expression ? "expression" : "value",
				"The %s of %s is %s, which is not allowed there".formatted(where, element.name(), shown(value)),
				remedy);
	}

	private void add(XmlElement element, String code, String what, String remedy) {
		if (findings.size() < FINDINGS_AT_MOST) {
			findings.add(new Finding(element.line(), shown(element.place()), code, what, remedy));
		}
	}

	private static String sorted(Set<String> names) {
		return String.join(", ", names.stream().sorted().toList());
	}

	/** What a stranger wrote, short and on one line. */
	private static String shown(String value) {
		String line = value.replaceAll("[\\p{Cntrl}\\s]+", " ");
		return (line.length() > 100) ? line.substring(0, 100) + "…" : line;
	}

}
