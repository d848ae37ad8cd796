package org.oneseal.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An element of a process definition as it was read: names are prefixed with the prefix
 * {@link XmlNames} gives to their namespace, whatever the file calls it.
 */
final class XmlElement {

	private final String name;

	private final int line;

	private final @Nullable XmlElement parent;

	private final Map<String, String> attributes = new LinkedHashMap<>();

	private final List<XmlElement> children = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private boolean interrupted;

	XmlElement(String name, int line, @Nullable XmlElement parent) {
		this.name = name;
		this.line = line;
		this.parent = parent;
		if (parent != null) {
			parent.children.add(this);
		}
	}

	String name() {
		return name;
	}

	int line() {
		return line;
	}

	@Nullable XmlElement parent() {
		return parent;
	}

	Map<String, String> attributes() {
		return attributes;
	}

	List<XmlElement> children() {
		return children;
	}

	void addText(char[] characters, int start, int length) {
		text.append(characters, start, length);
	}

	String text() {
		return text.toString();
	}

	/** A comment or an instruction to a program stands inside. */
	void interrupt() {
		interrupted = true;
	}

	boolean isInterrupted() {
		return interrupted;
	}

	boolean has(String attribute, String value) {
		return value.equals(attributes.get(attribute));
	}

	/** All elements inside this one, at any depth. */
	Stream<XmlElement> descendants() {
		return children.stream().flatMap((child) -> Stream.concat(Stream.of(child), child.descendants()));
	}

	/** The id, or else the name, by which its author finds it. */
	String place() {
		return attributes.getOrDefault("id", name);
	}

}
