package org.oneseal.matter;

import java.util.HashSet;
import java.util.Set;

import org.oneseal.form.Condition;
import org.oneseal.form.Field;
import org.oneseal.matter.Matter.Necessity;
import org.oneseal.matter.Matter.RequiredMaterial;

/**
 * Each material has its slot in the application form and each slot its material, both say
 * the same about when it is needed, and some step uses it: nothing unrelated may be asked
 * (art. 31 of the Administrative Licensing Law).
 */
final class MaterialCheck {

	private final PackParts parts;

	private MaterialCheck(PackParts parts) {
		this.parts = parts;
	}

	static void check(PackParts parts) {
		MaterialCheck check = new MaterialCheck(parts);
		Set<String> seen = new HashSet<>();
		parts.matter().materials().forEach((material) -> {
			if (!seen.add(material.id())) {
				check.fault(material, "The material stands here twice", "Keep one of them");
			}
			check.checkUse(material);
			check.checkSlot(material);
		});
		parts.application()
			.fileSlots()
			.stream()
			.filter((slot) -> parts.matter().material(slot.key()).isEmpty())
			.forEach((slot) -> parts.fault(PackParts.APPLICATION_FILE, slot.key(), slot.key(),
					"The form has a file slot for which matter.yaml names no material",
					"Add a material with the id %s to matter.yaml, or remove the slot".formatted(slot.key())));
	}

	private void checkUse(RequiredMaterial material) {
		if (material.usedBy().isEmpty()) {
			fault(material, "No step uses the material, and nothing unrelated may be asked (art. 31)",
					"List the steps that need it under used-by, or remove the material");
		}
		material.usedBy()
			.stream()
			.filter((step) -> !ProcessCheck.isUserTask(this.parts, step))
			.forEach((step) -> fault(material, "used-by names %s, which is no user task of the process".formatted(step),
					"Use some of " + ProcessCheck.userTasks(this.parts)));
	}

	private void checkSlot(RequiredMaterial material) {
		Field slot = this.parts.application()
			.fileSlots()
			.stream()
			.filter((field) -> field.key().equals(material.id()))
			.findFirst()
			.orElse(null);
		if (slot == null) {
			fault(material, "The application form has no file slot for this material",
					"Add a file picker with the key %s to application.form".formatted(material.id()));
			return;
		}
		Necessity necessity = material.necessity();
		boolean required = necessity == Necessity.REQUIRED || necessity == Necessity.CONDITIONAL;
		if (slot.required() != required) {
			slotFault(
					slot, "The slot is %s, but the material is %s"
						.formatted(slot.required() ? "required" : "not required", LimitReader.lowerCase(necessity)),
					"Set validate.required to " + required);
		}
		checkCondition(material, slot);
	}

	private void checkCondition(RequiredMaterial material, Field slot) {
		String when = material.when();
		Condition hidden = slot.hiddenWhen();
		if ((when != null) != (hidden != null)) {
			slotFault(slot, "The slot and its material do not agree whether there is a condition",
					"Give the slot a condition to hide it exactly where matter.yaml has when: for the material");
		}
		if (when != null) {
			this.parts.condition(MatterPack.MATTER_FILE, "materials." + material.id() + ".when", when)
				.filter((condition) -> hidden != null && !condition.names().equals(hidden.names()))
				.ifPresent((condition) -> slotFault(slot,
						"The slot is hidden by '%s', but needed when '%s'".formatted(hidden, condition),
						"Let both ask for the same answers, one the opposite of the other"));
		}
	}

	private void fault(RequiredMaterial material, String what, String remedy) {
		this.parts.fault(MatterPack.MATTER_FILE, "materials." + material.id(), material.id(), what, remedy);
	}

	private void slotFault(Field slot, String what, String remedy) {
		this.parts.fault(PackParts.APPLICATION_FILE, slot.key(), slot.key(), what, remedy);
	}

}
