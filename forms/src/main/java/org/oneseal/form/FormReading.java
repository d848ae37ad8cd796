package org.oneseal.form;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading a form file: either a form or faults, never both.
 */
public final class FormReading {

	private final @Nullable FormDefinition form;

	private final List<FormFault> faults;

	private FormReading(@Nullable FormDefinition form, List<FormFault> faults) {
		this.form = form;
		this.faults = List.copyOf(faults);
	}

	static FormReading of(FormDefinition form) {
		return new FormReading(form, List.of());
	}

	static FormReading refused(List<FormFault> faults) {
		return new FormReading(null, faults);
	}

	/**
	 * Everything that is wrong, in the order of the file; empty: the form can be used.
	 */
	public List<FormFault> faults() {
		return this.faults;
	}

	/**
	 * The form.
	 * @throws IllegalStateException if there are faults; the message lists them
	 */
	public FormDefinition form() {
		if (this.form == null) {
			throw new IllegalStateException(
					this.faults.stream().map(FormFault::toString).collect(Collectors.joining("\n")));
		}
		return this.form;
	}

}
