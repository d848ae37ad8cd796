package org.oneseal.ui.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.oneseal.supervision.Dirt;
import org.oneseal.supervision.FourEyes;
import org.oneseal.supervision.Lateness;
import org.oneseal.supervision.Missing;
import org.oneseal.supervision.SupervisionFigures;

/** What a script wants to hear of by the exit code. */
enum FailOn {

	/** Any late case. */
	LATE,

	/** Any check by the person checked. */
	FOUR_EYES,

	/** Any dirt; a change of the clocks is none. */
	DIRT;

	static Optional<FailOn> named(String name) {
		String constant = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
		return Arrays.stream(values()).filter((each) -> each.name().equals(constant)).findFirst();
	}

	Verdict judge(SupervisionFigures figures) {
		return switch (this) {
			case LATE -> judge(figures.late());
			case FOUR_EYES -> judgeFourEyes(figures);
			case DIRT -> found(figures.dirt().stream().anyMatch((each) -> each.kind() != Dirt.CLOCK_CHANGE));
		};
	}

	private static Verdict judge(@Nullable Lateness late) {
		return (late == null) ? Verdict.UNKNOWN : found(late.late() > 0);
	}

	/** Nobody shall think all is well because a name was mistyped. */
	private static Verdict judgeFourEyes(SupervisionFigures figures) {
		if (figures.fourEyes().stream().mapToLong(FourEyes::breaches).sum() > 0) {
			return Verdict.FOUND;
		}
		boolean unknown = figures.missing().stream().anyMatch((each) -> each.figure() == Missing.Figure.FOUR_EYES);
		return unknown ? Verdict.UNKNOWN : Verdict.CLEAN;
	}

	private static Verdict found(boolean any) {
		return any ? Verdict.FOUND : Verdict.CLEAN;
	}

	/** Of one look. */
	enum Verdict {

		CLEAN, FOUND,

		/** The log does not tell. */
		UNKNOWN

	}

}
