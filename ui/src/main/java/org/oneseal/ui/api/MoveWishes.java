package org.oneseal.ui.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

import org.oneseal.cases.Step;
import org.oneseal.review.AskedDepartments;

/** What is sent to have a case go back or grow. */
final class MoveWishes {

	private MoveWishes() {
	}

	/** Sends a case back. */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
	record ReturnWish(
			@Schema(description = "Ids of the reviews in the process that are to be done again, at least one",
					requiredMode = RequiredMode.REQUIRED) @Nullable List<@Nullable String> reviews,
			@Schema(description = "Why, told to their departments",
					requiredMode = RequiredMode.REQUIRED) @Nullable String reason,
			@Schema(description = TaskAct.SEEN, requiredMode = RequiredMode.REQUIRED) @Nullable String seen) {

		Set<String> back() {
			Set<String> back = new LinkedHashSet<>();
			if (this.reviews != null) {
				this.reviews.forEach((review) -> back.add(Given.required("reviews", review)));
			}
			return back;
		}

	}

	/** Asks another department. */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
	record AskWish(@Schema(
			description = "When it reviews; absent: it only answers a question, and the task need not wait") Step.@Nullable Place place,
			@Schema(description = "Id of a department of the authority",
					requiredMode = RequiredMode.REQUIRED) @Nullable String department,
			@Schema(description = "Working days it may take",
					requiredMode = RequiredMode.REQUIRED) @Nullable Integer days,
			@Schema(description = "What it is asked for",
					requiredMode = RequiredMode.REQUIRED) @Nullable String words) {

		AskedDepartments.Wish wish() {
			return new AskedDepartments.Wish(this.place, Given.text("department", this.department), this.days,
					Given.text("words", this.words));
		}

	}

	/** Says why something is taken back. */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
	record ReasonWish(@Schema(description = "Why", requiredMode = RequiredMode.REQUIRED) @Nullable String reason) {

	}

	/** Shows a case to a colleague. */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
	record CopyWish(
			@Schema(description = "Account of an official of the authority",
					requiredMode = RequiredMode.REQUIRED) @Nullable String to,
			@Schema(description = "What they should know",
					requiredMode = RequiredMode.REQUIRED) @Nullable String words) {

	}

}
