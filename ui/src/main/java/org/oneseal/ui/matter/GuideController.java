package org.oneseal.ui.matter;

import java.security.Principal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.oneseal.matter.Implementation;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.matter.UnknownMatterException;
import org.oneseal.organisation.Account;
import org.oneseal.organisation.AccountKind;
import org.oneseal.organisation.Organisation;

/** The service guide of a matter at one authority. */
@Controller
class GuideController {

	private final MatterPacks packs;

	private final Organisation organisation;

	private final GuideViews views;

	GuideController(MatterPacks packs, Organisation organisation, GuideViews views) {
		this.packs = packs;
		this.organisation = organisation;
		this.views = views;
	}

	/**
	 * The guide.
	 * @param authority region code; the highest authority that handles the matter if
	 * absent
	 */
	@GetMapping("/matters/{code}")
	String guide(@PathVariable MatterCode code, @RequestParam(required = false) @Nullable String authority,
			@Nullable Principal person, Model model) {
		MatterPack pack = this.packs.current(code);
		Implementation implementation = (authority != null) ? pack.implementation(authority) : highest(pack);
		boolean mayApply = Optional.ofNullable(person)
			.flatMap((principal) -> this.organisation.account(principal.getName()))
			.map(Account::kind)
			.filter((kind) -> kind != AccountKind.APPLICANT)
			.isEmpty();
		model.addAttribute("guide", this.views.view(pack, implementation, mayApply));
		return "matter/guide";
	}

	private Implementation highest(MatterPack pack) {
		return this.organisation.authorities()
			.stream()
			.flatMap((authority) -> pack.findImplementation(authority.code()).stream())
			.findFirst()
			.orElseThrow(() -> new UnknownMatterException(pack.code() + ", which no authority handles"));
	}

}
