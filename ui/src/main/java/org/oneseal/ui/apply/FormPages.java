package org.oneseal.ui.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FieldType;
import org.oneseal.form.FormDefinition;

/**
 * A form cut into pages: one an outermost group; fields between groups share one. Places
 * for files are on no page, they have a page of their own.
 */
final class FormPages {

	/**
	 * Key of the box by which the applicant answers for the truth of it all (art. 31).
	 * Where a form has it, it is ticked on the last page, with everything in view.
	 */
	static final String DECLARATION = "truthful";

	private final FormDefinition form;

	private final List<Page> pages = new ArrayList<>();

	FormPages(FormDefinition form) {
		this.form = form;
		List<Field> loose = new ArrayList<>();
		for (Field field : form.fields()) {
			if (field.type() == FieldType.GROUP) {
				add(null, loose);
				add(field, field.children());
			}
			else {
				loose.add(field);
			}
		}
		add(null, loose);
	}

	private void add(@Nullable Field group, List<Field> fields) {
		List<Field> asked = fields.stream().filter((field) -> !field.key().equals(DECLARATION)).toList();
		Page page = new Page(this.pages.size() + 1, group, asked);
		if (page.all().anyMatch((field) -> field.type().hasAnswer())) {
			this.pages.add(page);
		}
		if (group == null) {
			// the fields were handed over; those of a group are the form's own
			fields.clear();
		}
	}

	Optional<Page> page(int number) {
		return this.pages.stream().filter((page) -> page.number() == number).findFirst();
	}

	/** The pages on which something is shown with these answers, at least one. */
	List<Page> shown(Answers answers) {
		Set<String> visible = this.form.visible(answers);
		List<Page> shown = this.pages.stream()
			.filter((page) -> page.all().anyMatch((field) -> field.type().hasAnswer() && visible.contains(field.key())))
			.toList();
		return shown.isEmpty() ? this.pages.subList(0, Math.min(1, this.pages.size())) : shown;
	}

	/** The page a field is on. */
	Optional<Page> pageOf(String key) {
		return this.pages.stream().filter((page) -> page.holds(key)).findFirst();
	}

	/**
	 * A page.
	 *
	 * @param number from 1, the same whatever is shown
	 * @param group the group it is made of, {@code null} for fields outside any
	 * @param fields its fields
	 */
	record Page(int number, @Nullable Field group, List<Field> fields) {

		Stream<Field> all() {
			return this.fields.stream().flatMap(Field::withDescendants);
		}

		boolean holds(@Nullable String key) {
			return all().anyMatch((field) -> field.key().equals(key))
					|| (this.group != null && this.group.key().equals(key));
		}

	}

}
