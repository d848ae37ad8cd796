package org.oneseal.rehearsal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.oneseal.cases.ApprovalCase;
import org.oneseal.yaml.YamlMap;

/** A day of the case, such as {@code promised: 2026-10-14}, or {@code none}. */
enum DayExpectation implements ExpectationKind {

	RECEIVED((approvalCase) -> Optional.of(approvalCase.receivedOn())),

	/** The day acceptance counts from. */
	ACCEPTED(ApprovalCase::acceptedOn),

	PROMISED(ApprovalCase::promisedBy),

	STATUTORY(ApprovalCase::statutoryBy);

	private static final String NONE = "none";

	private final Function<ApprovalCase, Optional<LocalDate>> day;

	DayExpectation(Function<ApprovalCase, Optional<LocalDate>> day) {
		this.day = day;
	}

	@Override
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	@Override
	public Expectation read(YamlMap expected, Script script) {
		boolean none = expected.optionalText(key()).filter(NONE::equals).isPresent();
		Optional<LocalDate> wanted = none ? Optional.empty() : Optional.of(Script.day(expected, key()));
		return (stage) -> Expectation.Mismatch.between(stage.words().day(wanted),
				stage.words().day(day.apply(stage.file().approvalCase())));
	}

}
