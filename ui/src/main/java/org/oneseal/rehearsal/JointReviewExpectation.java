package org.oneseal.rehearsal;

import java.util.Locale;
import java.util.Optional;

import org.oneseal.review.JointReview;
import org.oneseal.review.JointReviews;
import org.oneseal.yaml.YamlMap;

/**
 * {@code joint-review: passed}: what the opinions so far come to, {@code open},
 * {@code passed} or {@code failed}.
 */
final class JointReviewExpectation implements ExpectationKind {

	@Override
	public String key() {
		return "joint-review";
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		JointReview.Result wanted = expected.oneOf(key(), JointReview.Result.class);
		return (stage) -> {
			Optional<JointReview> joint = stage.service(JointReviews.class).of(stage.file().approvalCase());
			return joint.filter((found) -> found.result() == wanted).isPresent() ? Optional.empty()
					: Optional.of(new Expectation.Mismatch(name(wanted),
							joint.map((found) -> said(stage, found)).orElse(stage.words().say("rehearsal.none"))));
		};
	}

	private static String said(Stage stage, JointReview joint) {
		return name(joint.result()) + stage.words()
			.say("rehearsal.joint-review", joint.inFavour(), joint.against(), joint.abstained(), joint.open());
	}

	private static String name(JointReview.Result result) {
		return result.name().toLowerCase(Locale.ROOT);
	}

}
