package org.oneseal.ui.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.oneseal.form.Answers;
import org.oneseal.form.Field;
import org.oneseal.form.FieldType;
import org.oneseal.form.FormDefinition;

/** What was typed on one page, together with what was typed on the others before. */
final class TypedPage {

	/** Browsers do not send an unticked box, so there its absence is an answer. */
	private static final Set<FieldType> TICKED = Set.of(FieldType.CHECKBOX, FieldType.CHECKLIST);

	private TypedPage() {
	}

	/** Everything typed so far, with the declaration made where the form asks for it. */
	static Map<String, List<String>> declared(FormDefinition form, Answers before) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		form.answerable().forEach((field) -> typed.put(field.key(), before.allTyped(field.key())));
		typed.computeIfPresent(FormPages.DECLARATION, (key, none) -> List.of("true"));
		return typed;
	}

	/**
	 * Everything typed so far, by field.
	 * @param before what was kept until now
	 * @param parameters what the page sent; what is not asked on this page is passed over
	 */
	static Map<String, List<String>> merge(FormDefinition form, Answers before, FormPages.Page page,
			Map<String, List<String>> parameters) {
		Set<String> shown = form.visible(before);
		Map<String, List<String>> typed = new LinkedHashMap<>();
		for (Field field : form.answerable()) {
			String key = field.key();
			List<String> sent = page.holds(key) ? parameters.get(key) : null;
			boolean unticked = page.holds(key) && TICKED.contains(field.type()) && shown.contains(key);
			if (sent != null) {
				typed.put(key, sent);
			}
			else if (!unticked) {
				typed.put(key, before.allTyped(key));
			}
		}
		return typed;
	}

}
