package org.oneseal.ui.apply;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import org.oneseal.cases.Uploads;
import org.oneseal.form.Problem;
import org.oneseal.organisation.Actor;
import org.oneseal.ui.view.FileRefusal;
import org.oneseal.ui.view.PageAddress;
import org.oneseal.ui.view.ProblemView;
import org.oneseal.ui.view.ProblemViews;

/** The page of the materials. Files are streamed into the store as they arrive. */
@Controller
class MaterialsController {

	private final WritingDesk desk;

	private final Uploads uploads;

	private final DraftViews views;

	private final ProblemViews problems;

	MaterialsController(WritingDesk desk, Uploads uploads, DraftViews views, ProblemViews problems) {
		this.desk = desk;
		this.uploads = uploads;
		this.views = views;
		this.problems = problems;
	}

	/**
	 * The places for files.
	 * @param wishes {@code check} to be told which are still empty
	 */
	@GetMapping("/applications/{id}/materials")
	String show(@PathVariable String id, @RequestParam Map<String, String> wishes, Actor applicant, Model model) {
		Writing writing = this.desk.open(id, applicant);
		List<Problem> found = wishes.containsKey("check") ? writing.problemsWithMaterials() : List.of();
		return draw(writing, found, List.of(), model);
	}

	@PostMapping("/applications/{id}/materials/{slot}")
	String upload(@PathVariable String id, @PathVariable String slot,
			@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Actor applicant, Model model,
			HttpServletResponse response) throws IOException {
		Writing writing = this.desk.open(id, applicant);
		List<Problem> found = (file == null || isNotChosen(file)) ? List.of(Problem.error(slot, "material.not-chosen"))
				: take(file, id, slot, applicant);
		if (found.isEmpty()) {
			return "redirect:" + writing.materialsAddress() + "#slot-" + slot;
		}
		response.setStatus(FileRefusal.status(found).value());
		PageAddress.is(model, writing.materialsAddress());
		return draw(writing, found, this.problems.errors(found, writing.form()), model);
	}

	private static boolean isNotChosen(MultipartFile file) {
		return file.isEmpty() && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
	}

	private List<Problem> take(MultipartFile file, String id, String slot, Actor applicant) throws IOException {
		try (InputStream content = file.getInputStream()) {
			return this.uploads.upload(id, slot, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content,
					applicant);
		}
	}

	@PostMapping("/applications/{id}/materials/{material}/remove")
	String remove(@PathVariable String id, @PathVariable String material, Actor applicant) {
		Writing writing = this.desk.open(id, applicant);
		String slot = writing.draft()
			.materials()
			.stream()
			.filter((file) -> file.id().equals(material))
			.map((file) -> "#slot-" + file.slot())
			.findFirst()
			.orElse("");
		if (!slot.isEmpty()) {
			this.uploads.remove(id, material, applicant);
		}
		return "redirect:" + writing.materialsAddress() + slot;
	}

	private String draw(Writing writing, List<Problem> found, List<ProblemView> summary, Model model) {
		model.addAttribute("draft", this.views.draft(writing, writing.materialsAddress(), summary));
		model.addAttribute("materials", this.views.materials(writing, found));
		return "apply/materials";
	}

}
