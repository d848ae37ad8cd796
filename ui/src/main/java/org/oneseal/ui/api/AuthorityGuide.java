package org.oneseal.ui.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.oneseal.matter.Implementation;
import org.oneseal.organisation.Authority;
import org.oneseal.organisation.Department;
import org.oneseal.organisation.Organisation;

/** What one authority makes of a matter. */
record AuthorityGuide(@Schema(description = "Region code (GB/T 2260)") String code,
		@Schema(description = "Its name by language") Map<String, String> name,
		@Schema(description = "1 nation to 5 township") int level,
		@Schema(description = "31 characters (GB/T 39554.1)") String implementationCode,
		@Schema(description = "Its promise for the decision; absent: the matter's") @Nullable Duration promised,
		@Schema(description = "Its departments by role") Map<String, Party> departments,
		@Schema(description = "What it does not decide itself") List<Referral> referrals,
		@Schema(description = "Where one can apply in person") List<Window> windows,
		@Schema(description = "Telephone for complaints") String complaints) {

	static AuthorityGuide of(Implementation implementation, Organisation organisation) {
		Authority authority = organisation.authority(implementation.authority());
		Map<String, Party> departments = new TreeMap<>();
		implementation.roles()
			.forEach((role, department) -> departments.put(role, Party.of(organisation.department(department))));
		return new AuthorityGuide(authority.code(), authority.name().byLanguage(), authority.level(),
				implementation.code(), Duration.ofNullable(implementation.promised()), departments,
				implementation.referrals().stream().map(Referral::of).toList(),
				implementation.windows().stream().map(Window::of).toList(), implementation.complaints());
	}

	/** An authority or a department. */
	record Party(@Schema(description = "Region code, or id of the department") String id,
			@Schema(description = "Its name by language") Map<String, String> name) {

		static Party of(Department department) {
			return new Party(department.id(), department.name().byLanguage());
		}

		static Party of(Authority authority) {
			return new Party(authority.code(), authority.name().byLanguage());
		}

	}

	/** What this authority does not decide. */
	record Referral(@Schema(description = "FEEL condition over the answers") String when, @Schema(
			description = "Region code of the right authority; absent where no licence is needed") @Nullable String goesTo,
			@Schema(description = "Told to the applicant, by language") Map<String, String> reason) {

		static Referral of(Implementation.Referral referral) {
			return new Referral(referral.when(), referral.goesTo(), referral.reason().byLanguage());
		}

	}

	/** A counter. */
	record Window(@Schema(description = "Name of the place by language") Map<String, String> name,
			@Schema(description = "Where it is, by language") Map<String, String> address,
			@Schema(description = "When it is open, by language") Map<String, String> hours,
			@Schema(description = "Where to ask") String phone) {

		static Window of(Implementation.Window window) {
			return new Window(window.name().byLanguage(), window.address().byLanguage(), window.hours().byLanguage(),
					window.phone());
		}

	}

}
