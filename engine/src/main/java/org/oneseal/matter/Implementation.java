package org.oneseal.matter;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.oneseal.text.Text;

/**
 * What one authority makes of a matter (实施清单): its departments for the roles, its
 * promise, its windows, and what it hands to another authority.
 *
 * @param matter the matter
 * @param authority region code of the authority, six digits (GB/T 2260)
 * @param code implementation code of 31 characters (GB/T 39554.1)
 * @param roles department id by role; {@link #WINDOW} may be missing
 * @param promised the authority's own promise for the decision, {@code null} for the
 * matter's
 * @param reviewLimits shorter limits for reviews, by step
 * @param referrals what this authority does not handle, first match wins
 * @param windows where one can apply in person and ask
 * @param complaints telephone for complaints
 */
public record Implementation(MatterCode matter, String authority, String code, Map<String, String> roles,
		@Nullable Limit promised, Map<String, Limit> reviewLimits, List<Referral> referrals, List<Window> windows,
		String complaints) {

	/** The role that takes applications in for the department that leads the matter. */
	public static final String WINDOW = "window";

	/**
	 * The department that takes applications in: the counter of all (一窗受理) where the
	 * authority names one, else the lead department itself.
	 * @param leadRole the matter's lead
	 */
	public String window(String leadRole) {
		String window = this.roles.get(WINDOW);
		return (window != null) ? window : department(leadRole);
	}

	/** The department of this authority that has the role. */
	public String department(String role) {
		String department = this.roles.get(role);
		if (department == null) {
			throw new IllegalStateException("Authority %s names no department for the role %s in %s"
				.formatted(this.authority, role, this.matter));
		}
		return department;
	}

	/**
	 * Where an application goes that this authority must not decide.
	 *
	 * @param when FEEL condition over the answers
	 * @param goesTo region code of the right authority; {@code null} where no licence is
	 * needed at all (art. 32 no. 1)
	 * @param reason told to the applicant
	 */
	public record Referral(String when, @Nullable String goesTo, Text reason) {

	}

	/**
	 * A counter.
	 *
	 * @param name name of the place
	 * @param address where it is
	 * @param hours when it is open
	 * @param phone where to ask
	 */
	public record Window(Text name, Text address, Text hours, String phone) {

	}

}
