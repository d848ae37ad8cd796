package org.oneseal.form;

/**
 * What a field is, and which component of form-js stands for it.
 */
public enum FieldType {

	/** One line of text; answer: String. */
	TEXTFIELD("textfield"),

	/** Several lines of text; answer: String. */
	TEXTAREA("textarea"),

	/** Answer: BigDecimal. */
	NUMBER("number"),

	/** Answer: LocalDate. */
	DATE("datetime"),

	/** One of the options, in a list that opens; answer: String, the option's value. */
	SELECT("select"),

	/** One of the options, all visible; answer: String, the option's value. */
	RADIO("radio"),

	/** Answer: Boolean. */
	CHECKBOX("checkbox"),

	/** Any of the options; answer: list of the options' values. */
	CHECKLIST("checklist"),

	/** A slot for a required material: the key is the id of the material. */
	FILE("filepicker"),

	/** Fields under one heading; has no answer. */
	GROUP("group"),

	/** Words to read; has no answer. */
	PARAGRAPH("text");

	private final String component;

	FieldType(String component) {
		this.component = component;
	}

	/** The name of the component in form-js. */
	public String component() {
		return this.component;
	}

	/** Whether {@link Answers} can hold an answer to such a field. */
	public boolean hasAnswer() {
		return this != FILE && this != GROUP && this != PARAGRAPH;
	}

	public boolean isText() {
		return this == TEXTFIELD || this == TEXTAREA;
	}

	public boolean hasOptions() {
		return this == SELECT || this == RADIO || this == CHECKLIST;
	}

}
