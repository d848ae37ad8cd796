package org.oneseal.rehearsal;

import java.util.List;

/** What scenarios can do and expect. */
final class Kinds {

	/** Files the application, and stands outside the steps. */
	static final ActKind APPLY = new ApplyAct();

	/** Each a key of a step. */
	static final List<ActKind> ACTS = List.of(new AcceptanceAct(), new CorrectionAct(), new ReviewAct(),
			new DecisionAct(), new WithdrawalAct(), new FollowAct(), new SpecialProcedureAct(), new ExtensionAct());

	/** Each a key of {@code expect}. */
	static final List<ExpectationKind> EXPECTATIONS = List.of(new StatusExpectation(), new AuthorityExpectation(),
			new OpenStepsExpectation(), new HeldStepsExpectation(), DayExpectation.RECEIVED, DayExpectation.ACCEPTED,
			DayExpectation.PROMISED, DayExpectation.STATUTORY, new ProvisionalExpectation(), new DueExpectation(),
			new OutstandingExpectation(), new DelayedExpectation(), new HappenedExpectation(),
			new JointReviewExpectation(), new LedgerExpectation(), new SignalsExpectation(), new ReasonsExpectation(),
			new LicenceExpectation(), new LicenceTextExpectation());

	private Kinds() {
	}

}
