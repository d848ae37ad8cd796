package org.oneseal.matter;

import org.oneseal.form.Field;
import org.oneseal.form.FieldType;
import org.oneseal.matter.Matter.LeadTime;
import org.oneseal.matter.Matter.Necessity;

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
		matter.reviews()
			.forEach((review) -> checkReview(parts, MatterPack.MATTER_FILE, review.step(), review.limit(),
					matter.limits().promised()));
		checkCompletion(parts, matter);
		matter.leadTimes().forEach((leadTime) -> checkLeadTime(parts, leadTime));
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
		if (compared && (promised.unit() != statutory.unit() || promised.amount() > statutory.amount())) {
			parts.fault(path, element, "promised",
					"%s are promised, but the law sets %s".formatted(words(promised), words(statutory)),
					"Promise at most the statutory limit, in the same unit");
		}
	}

	static void checkReview(PackParts parts, String path, String step, Limit limit, Limit promised) {
		boolean compared = limit.isRead() && promised.isRead();
		if (compared && (limit.unit() != promised.unit() || limit.amount() >= promised.amount())) {
			parts.fault(
					path, step, step, "The review takes %s of the %s promised and leaves no time to decide"
						.formatted(words(limit), words(promised)),
					"Give the review a shorter limit, in the unit of the promise");
		}
	}

	private static void checkLeadTime(PackParts parts, LeadTime leadTime) {
		if (parts.answer(leadTime.field()).map(Field::type).filter(FieldType.DATE::equals).isEmpty()) {
			parts.fault(MatterPack.MATTER_FILE, "lead-times", leadTime.field(),
					"%s is no date of the application form".formatted(leadTime.field()),
					"Name the key of a date field");
		}
	}

	static String words(Limit limit) {
		return limit.amount() + " " + LimitReader.lowerCase(limit.unit()).replace('-', ' ');
	}

}
