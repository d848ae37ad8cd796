package org.oneseal.ui.api;

import java.util.LinkedHashMap;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.oneseal.matter.Matter;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.matter.UnknownMatterException;
import org.oneseal.organisation.Organisation;

@RestController
@RequestMapping(path = "/api/matters", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Matters", description = "What one can apply for. Public.")
class MattersApi {

	private final MatterPacks packs;

	private final Organisation organisation;

	MattersApi(MatterPacks packs, Organisation organisation) {
		this.packs = packs;
		this.organisation = organisation;
	}

	@GetMapping
	@Operation(operationId = "listMatters", summary = "The matters one can apply for")
	MatterList list() {
		return new MatterList(this.packs.current().stream().map(MatterList.Entry::of).toList());
	}

	@GetMapping("/{code}")
	@Refuses(ProblemType.UNKNOWN_MATTER)
	@Operation(operationId = "getMatter", summary = "The service guide of a matter",
			description = "Conditions, limits with their citations, materials, what the form asks, and what each authority makes of the matter.")
	MatterGuide get(@PathVariable String code) {
		MatterPack pack = this.packs.current(matterCode(code));
		Matter matter = pack.matter();
		Matter.Guide guide = matter.guide();
		return new MatterGuide(matter.code().value(), pack.version().value(), matter.title().byLanguage(),
				matter.result().byLanguage(), matter.summary().byLanguage(),
				matter.legalBasis().stream().map(Citation::of).toList(), matter.applicants(),
				guide.conditions().stream().map((text) -> text.byLanguage()).toList(), limits(matter.limits()),
				Duration.of(matter.limits().promised()),
				matter.leadTimes().stream().map(MatterGuide.LeadTime::of).toList(),
				matter.reviews().stream().map(MatterGuide.ReviewOutline::of).toList(),
				matter.materials().stream().map(MatterGuide.MaterialOutline::of).toList(),
				MatterGuide.Cited.of(guide.fee()), guide.visits(), guide.results().byLanguage(), cited(guide.renewal()),
				matter.remedies().byLanguage(), MatterGuide.LicenceOutline.of(matter.licence()),
				FormOutline.of(pack.form(MatterPack.APPLICATION_FORM)),
				pack.implementations()
					.stream()
					.map((implementation) -> AuthorityGuide.of(implementation, this.organisation))
					.toList());
	}

	private static Map<String, MatterGuide.StatutoryLimit> limits(Matter.Limits limits) {
		Map<String, Matter.@Nullable CitedLimit> byName = new LinkedHashMap<>();
		byName.put("acceptance", limits.acceptance());
		byName.put("decision", limits.decision());
		byName.put("extension", limits.extension());
		byName.put("inspection", limits.inspection());
		byName.put("issue", limits.issue());
		Map<String, MatterGuide.StatutoryLimit> found = new LinkedHashMap<>();
		byName.forEach((name, limit) -> {
			if (limit != null) {
				found.put(name, MatterGuide.StatutoryLimit.of(limit));
			}
		});
		return found;
	}

	private static MatterGuide.@Nullable Cited cited(Matter.@Nullable CitedText text) {
		return (text != null) ? MatterGuide.Cited.of(text) : null;
	}

	/**
	 * Reads a code as it came with a request.
	 * @throws UnknownMatterException if no matter can have such a code
	 */
	static MatterCode matterCode(String code) {
		try {
			return new MatterCode(code);
		}
		catch (IllegalArgumentException ex) {
			throw new UnknownMatterException(code);
		}
	}

}
