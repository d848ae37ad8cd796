package org.oneseal.ui.packs;

import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.oneseal.matter.LegalBasis;
import org.oneseal.matter.Matter;
import org.oneseal.matter.MatterCode;
import org.oneseal.matter.MatterPack;
import org.oneseal.matter.MatterPacks;
import org.oneseal.matter.UnknownMatterException;
import org.oneseal.organisation.Organisation;
import org.oneseal.ui.packs.PackView.Diagram;
import org.oneseal.ui.packs.PackView.FileLine;
import org.oneseal.ui.packs.PackView.StepLine;
import org.oneseal.ui.view.Words;

/** The packs in force, for those who write them. */
@Controller
class PacksController {

	private final MatterPacks packs;

	private final Organisation organisation;

	private final Words words;

	PacksController(MatterPacks packs, Organisation organisation, Words words) {
		this.packs = packs;
		this.organisation = organisation;
		this.words = words;
	}

	@GetMapping("/packs")
	String list(Model model) {
		model.addAttribute("packs", this.packs.current().stream().map(this::view).toList());
		return "packs/list";
	}

	@GetMapping("/packs/{code}")
	String pack(@PathVariable String code, Model model) {
		model.addAttribute("pack", view(packOf(code)));
		return "packs/pack";
	}

	@GetMapping("/packs/{code}/process.bpmn")
	ResponseEntity<byte[]> process(@PathVariable String code) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(packOf(code).process());
	}

	private MatterPack packOf(String code) {
		return this.packs.current()
			.stream()
			.filter((pack) -> pack.code().value().equals(code))
			.findFirst()
			.orElseThrow(() -> new UnknownMatterException(code));
	}

	private PackView view(MatterPack pack) {
		MatterCode code = pack.code();
		Matter matter = pack.matter();
		List<String> authorities = pack.implementations()
			.stream()
			.map((implementation) -> this.organisation.findAuthority(implementation.authority())
				.map((authority) -> this.words.say(authority.name()))
				.orElse(implementation.authority()))
			.toList();
		List<StepLine> steps = matter.reviews()
			.stream()
			.map((review) -> new StepLine(this.words.say(review.title()), review.role(),
					this.words.limit(review.limit()), basis(review.basis())))
			.toList();
		List<FileLine> files = pack.files()
			.manifest()
			.entrySet()
			.stream()
			.map((file) -> new FileLine(file.getKey(), file.getValue()))
			.toList();
		return new PackView(code.value(), this.words.say(matter.title()), "/packs/" + code, pack.version().value(),
				authorities, steps, files, new Diagram("/packs/" + code + "/process.bpmn", "", ""));
	}

	private String basis(LegalBasis basis) {
		String law = this.words.say(basis.law());
		return (basis.article() != null) ? this.words.say("packs.citation", law, basis.article()) : law;
	}

}
