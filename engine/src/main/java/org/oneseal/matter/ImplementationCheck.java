package org.oneseal.matter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.oneseal.identifier.ImplementationCode;
import org.oneseal.identifier.Verdict;
import org.oneseal.matter.Implementation.Referral;
import org.oneseal.matter.Matter.ReviewSpec;

/**
 * Each authority names a department for every role, keeps to the law and refers to others
 * rightly.
 */
final class ImplementationCheck {

	private static final String DEPARTMENT = "-[a-z][a-z0-9]*(-[a-z0-9]+)*";

	private final PackParts parts;

	/** Roles that only reviews of lower bodies have. */
	private final Set<String> lowerBodies = new TreeSet<>();

	private final Set<String> roles = new TreeSet<>();

	/** Whether matter.yaml names every role as roles are named. */
	private final boolean allRolesRead;

	private ImplementationCheck(PackParts parts) {
		this.parts = parts;
		this.roles.add(parts.matter().leadRole());
		this.roles.add(parts.matter().licence().sealRole());
		this.roles.add(parts.matter().limits().extensionApprover());
		List<ReviewSpec> reviews = parts.matter().reviews();
		reviews.stream().filter(ReviewSpec::lowerBody).map(ReviewSpec::role).forEach(this.lowerBodies::add);
		this.lowerBodies.removeAll(this.roles);
		reviews.stream()
			.filter((review) -> !review.lowerBody())
			.map(ReviewSpec::role)
			.forEach(this.lowerBodies::remove);
		reviews.stream().map(ReviewSpec::role).forEach(this.roles::add);
		this.allRolesRead = !this.roles.removeIf((role) -> !MatterReader.ROLE.matcher(role).matches());
	}

	static void check(PackParts parts) {
		ImplementationCheck check = new ImplementationCheck(parts);
		if (parts.implementations().isEmpty()) {
			parts.fault("implementations", "", "", "No authority handles the matter",
					"Add a file implementations/<region code>.yaml");
		}
		parts.implementations().values().forEach(check::check);
		check.checkBasicCodes();
	}

	private void check(Implementation implementation) {
		checkRoles(implementation);
		checkLimits(implementation);
		for (int i = 0; i < implementation.referrals().size(); i++) {
			checkReferral(implementation, implementation.referrals().get(i), "referrals[" + i + "]");
		}
	}

	private void checkRoles(Implementation implementation) {
		this.roles.stream()
			.filter((role) -> !implementation.roles().containsKey(role))
			.forEach((role) -> fault(implementation, "roles." + role, "roles", "No department has the role " + role,
					"Add %s: %s-…".formatted(role, implementation.authority())));
		implementation.roles().forEach((role, department) -> {
			if (role.equals(Implementation.WINDOW)) {
				checkWindow(implementation);
			}
			else if (this.allRolesRead && !this.roles.contains(role)) {
				fault(implementation, "roles." + role, role, "The matter has no such role",
						"Use some of %s, or %s".formatted(String.join(", ", this.roles), Implementation.WINDOW));
			}
			if (this.lowerBodies.contains(role)) {
				checkLowerBody(implementation, role, department);
			}
			else if (!department.matches(implementation.authority() + DEPARTMENT)) {
				fault(implementation, "roles." + role, role,
						"'%s' is no department of this authority".formatted(department),
						"Write the department's id: %s-…".formatted(implementation.authority()));
			}
		});
	}

	private void checkLowerBody(Implementation implementation, String role, String department) {
		if (!department.matches("[0-9]{6}" + DEPARTMENT) || department.startsWith(implementation.authority())) {
			fault(implementation, "roles." + role, role, "'%s' is no department of a lower body".formatted(department),
					"Write its id, beginning with the region code of the lower body");
		}
	}

	private void checkWindow(Implementation implementation) {
		if (this.parts.process().step("acceptance").filter(ProcessCheck::isForWindow).isEmpty()) {
			fault(implementation, "roles.window", "window", "The process does not offer the acceptance to the window",
					"Set flowable:candidateGroups of the user task acceptance to %s, or remove the role"
						.formatted(ProcessCheck.WINDOW_GROUPS));
		}
	}

	private void checkLimits(Implementation implementation) {
		Limit own = implementation.promised();
		Limit promised = (own != null) ? own : this.parts.matter().limits().promised();
		LimitCheck.checkPromise(this.parts, path(implementation), "promised", promised);
		this.parts.matter().reviews().forEach((review) -> {
			Limit limit = implementation.reviewLimits().getOrDefault(review.step(), review.limit());
			LimitCheck.checkReview(this.parts, path(implementation), review, limit, promised);
		});
		implementation.reviewLimits()
			.keySet()
			.stream()
			.filter((step) -> this.parts.matter().review(step).isEmpty())
			.forEach((step) -> fault(implementation, "review-limits." + step, step, "The matter has no such review",
					"Use some of " + this.parts.matter()
						.reviews()
						.stream()
						.map(ReviewSpec::step)
						.collect(Collectors.joining(", "))));
	}

	private void checkReferral(Implementation implementation, Referral referral, String element) {
		this.parts.condition(path(implementation), element + ".when", referral.when());
		String goesTo = referral.goesTo();
		if (goesTo != null
				&& (goesTo.equals(implementation.authority()) || !this.parts.implementations().containsKey(goesTo))) {
			fault(implementation, element + ".goes-to", goesTo,
					"No other authority %s handles the matter".formatted(goesTo),
					"Use one of %s, or leave goes-to out where no licence is needed"
						.formatted(String.join(", ", this.parts.implementations().keySet())));
		}
	}

	private void checkBasicCodes() {
		Set<String> codes = this.parts.implementations()
			.values()
			.stream()
			.map(Implementation::code)
			.filter((code) -> ImplementationCode.verdict(code) != Verdict.MALFORMED)
			.map((code) -> new ImplementationCode(ImplementationCode.normalise(code)).basicCode())
			.collect(Collectors.toCollection(TreeSet::new));
		if (codes.size() > 1) {
			this.parts.fault("implementations", "code", "",
					"The same matter has the basic codes " + String.join(", ", codes),
					"Give every implementation the same last 12 digits");
		}
	}

	private void fault(Implementation implementation, String element, String token, String what, String remedy) {
		this.parts.fault(path(implementation), element, token, what, remedy);
	}

	private static String path(Implementation implementation) {
		return "implementations/" + implementation.authority() + ".yaml";
	}

}
