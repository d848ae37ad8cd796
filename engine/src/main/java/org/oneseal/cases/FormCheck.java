package org.oneseal.cases;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;

/** The filed answers and materials by the rules of the form, identifiers among them. */
@Component
public class FormCheck implements SystemCheck {

	@Override
	public List<Problem> found(CaseFile file, Actor official) {
		return of(file);
	}

	/** What the form says of a case. */
	public static List<Problem> of(CaseFile file) {
		return file.form()
			.check(file.answers(), file.judged().stream().map(Material::slot).collect(Collectors.toSet()));
	}

}
