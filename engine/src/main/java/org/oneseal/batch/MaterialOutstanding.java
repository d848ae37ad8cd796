package org.oneseal.batch;

import java.util.List;

import org.springframework.stereotype.Component;

import org.oneseal.form.Problem;

/** A material that was allowed to follow (容缺受理) has not come yet. */
@Component
class MaterialOutstanding implements Caution {

	@Override
	public List<Problem> about(Candidate candidate) {
		return candidate.file()
			.outstanding()
			.stream()
			.map((material) -> Problem.warning(null, "batch.eyes.outstanding", material.title()))
			.toList();
	}

}
