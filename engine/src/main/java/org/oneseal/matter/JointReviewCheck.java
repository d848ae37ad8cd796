package org.oneseal.matter;

import java.util.List;

import org.oneseal.matter.Matter.ReviewSpec;

/** A joint review is that of several departments, and a veto is that of one of them. */
final class JointReviewCheck {

	private JointReviewCheck() {
	}

	static void check(PackParts parts) {
		JointReviewSpec joint = parts.matter().jointReview();
		if (joint == null) {
			return;
		}
		List<String> steps = parts.matter().reviews().stream().map(ReviewSpec::step).toList();
		if (steps.size() < 2) {
			parts.fault(MatterPack.MATTER_FILE, "joint-review", "joint-review", "Nobody reviews together",
					"Name at least two reviews, or remove joint-review");
		}
		joint.veto()
			.stream()
			.filter((step) -> !steps.contains(step))
			.forEach((step) -> parts.fault(MatterPack.MATTER_FILE, "joint-review.veto", step,
					"The veto belongs to no review: %s".formatted(step), "Use some of " + String.join(", ", steps)));
	}

}
