package org.oneseal.workflow;

import java.util.Map;

/** One fixed prefix for each namespace, so that rules can be written and read. */
final class XmlNames {

	static final String FLOWABLE = "http://flowable.org/bpmn";

	private static final Map<String, String> PREFIXES = Map.of("http://www.omg.org/spec/BPMN/20100524/MODEL", "",
			FLOWABLE, "flowable:", "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:",
			"http://www.omg.org/spec/DD/20100524/DC", "dc:", "http://www.omg.org/spec/DD/20100524/DI", "di:",
			"http://www.w3.org/2001/XMLSchema-instance", "xsi:", "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:",
			"http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:");

	private XmlNames() {
	}

	static String ofElement(String namespace, String localName) {
		String prefix = PREFIXES.get(namespace);
		return (prefix != null) ? prefix + localName : "{" + namespace + "}" + localName;
	}

	/** An attribute without a prefix belongs to its element and has no namespace. */
	static String ofAttribute(String namespace, String localName) {
		if (namespace.isEmpty()) {
			return localName;
		}
		String prefix = PREFIXES.getOrDefault(namespace, "");
		return prefix.isEmpty() ? "{" + namespace + "}" + localName : prefix + localName;
	}

}
