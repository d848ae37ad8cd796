package org.oneseal.matter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.oneseal.form.Field;
import org.oneseal.form.FieldType;
import org.oneseal.matter.Matter.Limits;
import org.oneseal.matter.Matter.Necessity;
import org.oneseal.matter.Matter.ReviewSpec;
import org.oneseal.matter.Matter.SpecialProcedureSpec;

/**
 * What is promised is not longer than what the law permits, and the reviews leave time to
 * decide within it.
 */
final class LimitCheck {

	private LimitCheck() {
	}

	static void check(PackParts parts) {
		Matter matter = parts.matter();
		checkPromise(parts, MatterPack.MATTER_FILE, "limits.promised", matter.limits().promised());
		checkArticle42(parts, matter.limits());
		matter.reviews()
			.forEach((review) -> checkReview(parts, MatterPack.MATTER_FILE, review, review.limit(),
					matter.limits().promised()));
		checkCompletion(parts, matter);
		checkProcedures(parts, matter);
		matter.leadTimes().forEach((leadTime) -> checkDate(parts, leadTime.field(), "lead-times"));
		Optional.ofNullable(matter.renewal()).ifPresent((renewal) -> checkDate(parts, renewal.expires(), "renewal"));
	}

	/**
	 * Where the licensing law itself sets the limit, it is 20 working days and 10 more,
	 * or 45 and 15 where several departments handle a case together. Other laws may set
	 * others.
	 */
	private static void checkArticle42(PackParts parts, Limits limits) {
		int most = limits.joint() ? 45 : 20;
		int more = limits.joint() ? 15 : 10;
		if (isArticle("42", limits.decision().basis())
				&& !limits.decision().limit().isAtMost(Limit.workingDays(most))) {
			parts.fault(MatterPack.MATTER_FILE, "limits.decision", "decision",
					"Article 42 allows %d working days".formatted(most),
					"Shorten the limit, cite the law that sets it, or write joint: true where departments handle it together");
		}
		if (limits.extension() != null && isArticle("42", limits.extension().basis())
				&& !limits.extension().limit().isAtMost(Limit.workingDays(more))) {
			parts.fault(MatterPack.MATTER_FILE, "limits.extension", "extension",
					"Article 42 allows %d working days more".formatted(more),
					"Shorten the extension, or cite the law that allows it");
		}
	}

	private static boolean isArticle(String article, LegalBasis basis) {
		return article.equals(basis.article()) && isLicensingLaw(basis);
	}

	private static boolean isLicensingLaw(LegalBasis basis) {
		return basis.law().zh().contains("行政许可法");
	}

	/** A lower body has 20 working days, where no other law sets another limit. */
	private static void checkArticle43(PackParts parts, String path, ReviewSpec review, Limit limit) {
		boolean tooLong = limit.isRead() && !limit.isAtMost(Limit.workingDays(20));
		if (review.lowerBody() && isLicensingLaw(review.basis()) && tooLong) {
			parts.fault(path, review.step(), review.step(), "Article 43 allows a lower body 20 working days",
					"Shorten the limit, or cite the law that sets it");
		}
	}

	private static void checkProcedures(PackParts parts, Matter matter) {
		Set<String> seen = new HashSet<>();
		matter.specialProcedures()
			.stream()
			.map(SpecialProcedureSpec::id)
			.filter((id) -> !seen.add(id))
			.forEach((id) -> parts.fault(MatterPack.MATTER_FILE, "special-procedures", id,
					"The special procedure stands here twice", "Keep one of them"));
	}

	/** Who undertakes to hand something in later has to be told by when. */
	private static void checkCompletion(PackParts parts, Matter matter) {
		boolean mayFollow = matter.materials()
			.stream()
			.anyMatch((material) -> material.necessity() == Necessity.MAY_FOLLOW);
		if (mayFollow && matter.limits().completion() == null) {
			parts.fault(MatterPack.MATTER_FILE, "limits.completion", "limits",
					"A material may follow, but nothing says by when",
					"Add limits.completion with its basis, such as { working-days: 5, basis: … }");
		}
		if (!mayFollow && matter.limits().completion() != null) {
			parts.fault(MatterPack.MATTER_FILE, "limits.completion", "completion", "No material may follow",
					"Remove limits.completion, or write necessity: may-follow at a material");
		}
	}

	static void checkPromise(PackParts parts, String path, String element, Limit promised) {
		Limit statutory = parts.matter().limits().decision().limit();
		boolean compared = promised.isRead() && statutory.isRead();
		if (compared && !promised.isAtMost(statutory)) {
			parts.fault(path, element, "promised",
					"%s are promised, but the law sets %s".formatted(words(promised), words(statutory)),
					"Promise at most the statutory limit");
		}
	}

	static void checkReview(PackParts parts, String path, ReviewSpec review, Limit limit, Limit promised) {
		checkArticle43(parts, path, review, limit);
		String step = review.step();
		boolean compared = limit.isRead() && promised.isRead();
		if (compared && (!limit.isAtMost(promised) || promised.isAtMost(limit))) {
			parts.fault(path, step, step, "The review takes %s of the %s promised and leaves no time to decide"
				.formatted(words(limit), words(promised)), "Give the review a shorter limit than the promise");
		}
	}

	private static void checkDate(PackParts parts, String field, String element) {
		if (parts.answer(field).map(Field::type).filter(FieldType.DATE::equals).isEmpty()) {
			parts.fault(MatterPack.MATTER_FILE, element, field,
					"%s is no date of the application form".formatted(field), "Name the key of a date field");
		}
	}

	/** What a process may call {@code ${limits.name}}. */
	static List<String> names(Matter matter) {
		Limits limits = matter.limits();
		List<String> names = new ArrayList<>(List.of("acceptance", "decision", "promised", "issue"));
		Optional.ofNullable(limits.correction()).ifPresent((limit) -> names.add("correction"));
		Optional.ofNullable(limits.completion()).ifPresent((limit) -> names.add("completion"));
		Optional.ofNullable(matter.renewal()).ifPresent((renewal) -> names.add("expiry"));
		matter.reviews().forEach((review) -> names.add(review.step()));
		return names;
	}

	static String words(Limit limit) {
		return limit.amount().toPlainString() + " " + LimitReader.lowerCase(limit.unit()).replace('-', ' ');
	}

}
