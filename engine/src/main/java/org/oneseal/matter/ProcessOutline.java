package org.oneseal.matter;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import org.oneseal.yaml.Faults;

/**
 * What the pack check needs to know of a process definition: its steps, and which
 * elements the diagram shows. Whether the definition is safe to run is the business of
 * the gate in front of the engine.
 *
 * @param processes the processes of the file
 * @param steps user and service tasks in the order of the file
 * @param elements ids of all flow elements
 * @param shown ids of all elements the diagram shows
 * @param limits names of the limits its expressions speak of
 */
record ProcessOutline(List<Process> processes, List<Step> steps, Set<String> elements, Set<String> shown,
		Set<String> limits) {

	private static final Pattern LIMIT = Pattern.compile("\\$\\{limits\\.([A-Za-z0-9]+)}");

	static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

	private static final String FLOWABLE = "http://flowable.org/bpmn";

	private static final Set<String> TASKS = Set.of("userTask", "serviceTask");

	private static final Set<String> FLOW_ELEMENTS = Set.of("startEvent", "endEvent", "intermediateCatchEvent",
			"intermediateThrowEvent", "boundaryEvent", "userTask", "serviceTask", "subProcess", "exclusiveGateway",
			"parallelGateway", "inclusiveGateway", "eventBasedGateway", "sequenceFlow");

	Optional<Step> step(String id) {
		return this.steps.stream().filter((step) -> step.id().equals(id)).findFirst();
	}

	List<Step> userTasks() {
		return this.steps.stream().filter(Step::isUserTask).toList();
	}

	/** The outline; empty if the file cannot be read at all. */
	static Optional<ProcessOutline> read(String file, byte[] xml, Faults faults) {
		ProcessOutline outline = new ProcessOutline(new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>(),
				new LinkedHashSet<>(), new LinkedHashSet<>());
		try {
			XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
			while (reader.hasNext()) {
				int event = reader.next();
				if (event == XMLStreamConstants.DTD) {
					faults.add(file, line(reader), "DOCTYPE", "A process must not bring a document type",
							"Remove the DOCTYPE");
					return Optional.empty();
				}
				if (event == XMLStreamConstants.START_ELEMENT) {
					outline.note(reader);
				}
				if (event == XMLStreamConstants.CHARACTERS) {
					outline.noteLimits(reader.getText());
				}
			}
			return Optional.of(outline);
		}
		catch (XMLStreamException ex) {
			faults.add(file, Math.max(0, ex.getLocation().getLineNumber()), "",
					"The file is not well-formed: " + whatTheParserSays(ex), "Mend it, or save it as BPMN again");
			return Optional.empty();
		}
	}

	/** The last line of "ParseError at [row,col]:[312,5]\nMessage: …". */
	private static String whatTheParserSays(XMLStreamException failure) {
		String last = String.valueOf(failure.getMessage()).lines().reduce("", (a, b) -> b).strip();
		return last.startsWith("Message: ") ? last.substring("Message: ".length()) : last;
	}

	private void note(XMLStreamReader reader) {
		if (DIAGRAM.equals(reader.getNamespaceURI())) {
			add(this.shown, reader.getAttributeValue(null, "bpmnElement"));
		}
		else if (BPMN.equals(reader.getNamespaceURI())) {
			String kind = reader.getLocalName();
			String id = text(reader.getAttributeValue(null, "id"));
			if (kind.equals("process")) {
				this.processes
					.add(new Process(id, "true".equals(reader.getAttributeValue(null, "isExecutable")), line(reader)));
			}
			if (FLOW_ELEMENTS.contains(kind)) {
				add(this.elements, id);
			}
			noteLimits(reader.getAttributeValue(FLOWABLE, "dueDate"));
			if (TASKS.contains(kind)) {
				this.steps.add(new Step(kind, id, text(reader.getAttributeValue(null, "name")).strip(),
						text(reader.getAttributeValue(FLOWABLE, "candidateGroups")), line(reader)));
			}
		}
	}

	private void noteLimits(@Nullable String text) {
		if (text != null) {
			LIMIT.matcher(text).results().forEach((found) -> this.limits.add(found.group(1)));
		}
	}

	private static void add(Set<String> ids, @Nullable String id) {
		if (id != null) {
			ids.add(id);
		}
	}

	private static String text(@Nullable String attribute) {
		return (attribute != null) ? attribute : "";
	}

	private static int line(XMLStreamReader reader) {
		return reader.getLocation().getLineNumber();
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/**
	 * A process.
	 *
	 * @param id its id
	 * @param executable whether the engine may run it
	 * @param line where it stands
	 */
	record Process(String id, boolean executable, int line) {

	}

	/**
	 * A step somebody or something does.
	 *
	 * @param kind element name
	 * @param id its id
	 * @param name what officials call it
	 * @param candidateGroups who may do it, as written
	 * @param line where it stands
	 */
	record Step(String kind, String id, String name, String candidateGroups, int line) {

		boolean isUserTask() {
			return this.kind.equals("userTask");
		}

	}

}
