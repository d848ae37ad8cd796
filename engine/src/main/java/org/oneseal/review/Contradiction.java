package org.oneseal.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.oneseal.review.Opinion.Verdict;

/**
 * Opinions on a case that do not fit together and that whoever decides has to weigh.
 *
 * @param kind how they do not
 * @param material id of the material they rest on, {@code null} where it is not about one
 * @param departments who says the one; both, where it is about conditions
 * @param others who says the other
 */
public record Contradiction(Kind kind, @Nullable String material, List<String> departments, List<String> others) {

	/** How opinions do not fit together. */
	public enum Kind {

		/** Two officials of one department differ. */
		WITHIN_DEPARTMENT,
		/** Departments draw opposite conclusions from the same material. */
		SAME_MATERIAL,
		/** Several departments ask something of the applicant about the same material. */
		SAME_CONDITION

	}

	/** All there are among the reviews of a case. */
	public static List<Contradiction> among(List<Review> all) {
		List<Review> reviews = standing(all);
		List<Contradiction> found = new ArrayList<>();
		for (Review review : reviews) {
			if (says(review, Verdict.AGREE) && says(review, Verdict.DISAGREE)) {
				found.add(new Contradiction(Kind.WITHIN_DEPARTMENT, null, List.of(review.department()), List.of()));
			}
		}
		for (String material : cited(reviews)) {
			List<String> inFavour = citing(reviews, material, (opinion) -> opinion.verdict() == Verdict.AGREE);
			List<String> against = citing(reviews, material, (opinion) -> opinion.verdict() == Verdict.DISAGREE);
			if (!inFavour.isEmpty() && !against.isEmpty() && !inFavour.equals(against)) {
				found.add(new Contradiction(Kind.SAME_MATERIAL, material, inFavour, against));
			}
			List<String> asking = citing(reviews, material, (opinion) -> !opinion.conditions().isEmpty());
			if (asking.size() > 1) {
				found.add(new Contradiction(Kind.SAME_CONDITION, material, asking, List.of()));
			}
		}
		return found;
	}

	/** Those that were not done again. */
	private static List<Review> standing(List<Review> reviews) {
		return reviews.stream().filter((review) -> review.superseded().isEmpty()).toList();
	}

	/**
	 * What the departments ask of the applicant, each once, and who asks it: the draft of
	 * the conditions of a grant.
	 * @return departments by condition, in the order the reviews began
	 */
	public static Map<String, Set<String>> conditions(List<Review> reviews) {
		Map<String, Set<String>> conditions = new LinkedHashMap<>();
		for (Review review : standing(reviews)) {
			review.opinions()
				.stream()
				.map(Opinion::conditions)
				.filter((condition) -> !condition.isEmpty())
				.forEach((condition) -> conditions.computeIfAbsent(condition, (key) -> new LinkedHashSet<>())
					.add(review.department()));
		}
		return conditions;
	}

	private static boolean says(Review review, Verdict verdict) {
		return review.opinions().stream().anyMatch((opinion) -> opinion.verdict() == verdict);
	}

	private static Set<String> cited(List<Review> reviews) {
		Set<String> cited = new LinkedHashSet<>();
		reviews.forEach((review) -> review.opinions().forEach((opinion) -> cited.addAll(opinion.citedMaterials())));
		return cited;
	}

	private static List<String> citing(List<Review> reviews, String material, Predicate<Opinion> which) {
		return reviews.stream()
			.filter((review) -> review.opinions()
				.stream()
				.anyMatch((opinion) -> opinion.citedMaterials().contains(material) && which.test(opinion)))
			.map(Review::department)
			.distinct()
			.toList();
	}

}
