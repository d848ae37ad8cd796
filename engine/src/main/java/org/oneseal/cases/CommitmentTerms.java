package org.oneseal.cases;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.oneseal.form.Problem;
import org.oneseal.matter.Matter.RequiredMaterial;
import org.oneseal.timelimit.Deadline;

/**
 * What an applicant has to undertake for an application to be filed although materials
 * that may follow are missing (容缺受理). It is the applicant's choice: the materials can be
 * handed in instead.
 *
 * @param materials what is missing, at least one
 * @param by last day to hand it in, if it is signed today
 */
public record CommitmentTerms(List<RequiredMaterial> materials, Deadline by) {

	/**
	 * Stands for exactly these terms, to be sent along with the signature: who signed
	 * others, yesterday or with another file missing, has not signed these.
	 */
	public String code() {
		return this.by.date() + ":" + String.join(",", ids());
	}

	List<String> ids() {
		return this.materials.stream().map(RequiredMaterial::id).toList();
	}

	/** Why the application cannot be filed with this signature, or with none. */
	List<Problem> problems(@Nullable SignedCommitment signed) {
		if (signed == null) {
			return this.materials.stream()
				.map((material) -> Problem.error(material.id(), "commitment.required", material.title(),
						this.by.date()))
				.collect(Collectors.toUnmodifiableList());
		}
		return signed.terms().equals(code()) ? List.of() : List.of(Problem.error(null, "commitment.changed"));
	}

}
