package org.oneseal.matter;

/** Whether the parts of a pack fit together. */
final class PackCheck {

	private PackCheck() {
	}

	static void check(PackParts parts) {
		ProcessCheck.check(parts);
		JointReviewCheck.check(parts);
		CandidateCheck.check(parts);
		MaterialCheck.check(parts);
		LimitCheck.check(parts);
		LicenceCheck.check(parts);
		ImplementationCheck.check(parts);
		TextCheck.check(parts);
	}

}
